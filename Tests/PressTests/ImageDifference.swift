import CRSVG

/// How far two images are apart, from 0 (the same) to 255 (black and white).
struct ImageDifference {
    /// Over all pixels and colours.
    var mean: Double
    /// The mean of the square of pixels that differs most: a moved name shows here, not above.
    var largest: Double

    /// Whether they look the same: edges may be smoothed differently, nothing may be elsewhere.
    var isSmall: Bool { mean < 1 && largest < 24 }
}

/// Compares two PNG files of one size, square by square.
///
/// - Throws: `ImageError`.
func imageDifference(
    _ a: [UInt8], _ b: [UInt8], side: Int = 8
) throws -> ImageDifference {
    let first = try Pixels(png: a), second = try Pixels(png: b)
    guard first.width == second.width, first.height == second.height else {
        throw ImageError.sizesDiffer(
            "\(first.width) × \(first.height)", "\(second.width) × \(second.height)")
    }
    var sum = 0
    var largest = 0.0
    for top in stride(from: 0, to: first.height, by: side) {
        for left in stride(from: 0, to: first.width, by: side) {
            let rows = top..<min(top + side, first.height)
            let columns = left..<min(left + side, first.width)
            let own = first.difference(to: second, rows: rows, columns: columns)
            sum += own
            largest = max(largest, Double(own) / Double(rows.count * columns.count * 3))
        }
    }
    let mean = Double(sum) / Double(first.width * first.height * 3)
    return ImageDifference(mean: mean, largest: largest)
}

enum ImageError: Error {
    case notAnImage(String)
    case sizesDiffer(String, String)
}

/// The pixels of an image as cairo holds them: four bytes each, blue, green and red first.
struct Pixels {
    let width: Int
    let height: Int
    private let bytes: [UInt8]
    private let stride: Int

    init(png: [UInt8]) throws {
        let source = ByteSource(png)
        let surface = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(
                ByteSource.read, Unmanaged.passUnretained(source).toOpaque())
        }
        defer { cairo_surface_destroy(surface) }
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface)
        else {
            throw ImageError.notAnImage(
                cairo_status_to_string(status).map { String(cString: $0) } ?? "")
        }
        width = Int(cairo_image_surface_get_width(surface))
        height = Int(cairo_image_surface_get_height(surface))
        stride = Int(cairo_image_surface_get_stride(surface))
        bytes = Array(UnsafeBufferPointer(start: data, count: stride * height))
    }

    /// The sum of the differences of all colours of a part.
    func difference(to other: Pixels, rows: Range<Int>, columns: Range<Int>) -> Int {
        var sum = 0
        for row in rows {
            for column in columns {
                for colour in 0..<3 {
                    sum += abs(
                        Int(bytes[row * stride + column * 4 + colour])
                            - Int(other.bytes[row * other.stride + column * 4 + colour]))
                }
            }
        }
        return sum
    }

    /// The rectangle of all that is darker than half; nil for a page with nothing on it.
    var ink: Rectangle? {
        var box: Rectangle?
        for row in 0..<height {
            for column in 0..<width where bytes[row * stride + column * 4 + 1] < 128 {
                let own = box ?? Rectangle(left: column, right: column, top: row, bottom: row)
                box = Rectangle(
                    left: min(own.left, column), right: max(own.right, column), top: own.top,
                    bottom: row)
            }
        }
        return box
    }

    struct Rectangle: Equatable {
        var left: Int
        var right: Int
        var top: Int
        var bottom: Int
    }
}

/// Bytes that cairo reads; a class because cairo holds on to its address.
private final class ByteSource {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static let read: cairo_read_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
        let source = Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
        guard source.place + Int(count) <= source.bytes.count else {
            return CAIRO_STATUS_READ_ERROR
        }
        for offset in 0..<Int(count) { data[offset] = source.bytes[source.place + offset] }
        source.place += Int(count)
        return CAIRO_STATUS_SUCCESS
    }
}
