/// The most pixels that one image may have: A3 at 600 dots per inch is 70 million, 4 bytes each.
private let limitInPixels = 100_000_000

/// cairo's own limit for the side of an image (`MAX_IMAGE_SIZE` in cairo-image-surface.c).
private let limitOfSide = 32_767

/// The drawing as a PNG on white, as large as the SVG states at that resolution.
///
/// The file also carries the resolution, so that a word processor places it at its true size.
public func renderPNG(svg: String, dotsPerInch: Double) throws(PressError) -> [UInt8] {
    guard dotsPerInch.isFinite, dotsPerInch > 0 else {
        throw PressError(
            code: .invalidResolution, function: "renderPNG", message: "\(dotsPerInch) dpi")
    }
    let document = try SVGDocument(svg)
    let page = try document.pageSize()
    let size = try pixelSize(of: page, dotsPerInch: dotsPerInch)
    let canvas = try Canvas(imageOfWidth: size.width, height: size.height)
    canvas.scale(x: Double(size.width) / page.width, y: Double(size.height) / page.height)
    try document.draw(on: canvas, width: page.width, height: page.height)
    return withResolution(try canvas.png(), dotsPerInch: dotsPerInch)
}

private func pixelSize(
    of page: (width: Double, height: Double), dotsPerInch: Double
) throws(PressError) -> (width: Int, height: Int) {
    let width = (page.width / 72 * dotsPerInch).rounded()
    let height = (page.height / 72 * dotsPerInch).rounded()
    guard max(width, height) <= Double(limitOfSide), width * height <= Double(limitInPixels) else {
        throw PressError(
            code: .imageTooLarge, function: "renderPNG",
            message: "\(width) × \(height) pixels; at most \(limitInPixels) in all")
    }
    return (max(1, Int(width)), max(1, Int(height)))
}

/// The PNG with a `pHYs` chunk, which cairo does not write, after its header.
///
/// Source: PNG specification, 11.3.5.3; the header chunk always ends at byte 33 (5.6, 11.2.2).
private func withResolution(_ png: [UInt8], dotsPerInch: Double) -> [UInt8] {
    let endOfHeader = 33
    guard png.count > endOfHeader else { return png }
    let dotsPerMetre = UInt32((dotsPerInch / 0.0254).rounded())
    var body = Array("pHYs".utf8)
    body += bigEndian(dotsPerMetre) + bigEndian(dotsPerMetre) + [1]
    let chunk = bigEndian(UInt32(body.count - 4)) + body + bigEndian(crc32(body))
    return png[..<endOfHeader] + chunk + png[endOfHeader...]
}

private func bigEndian(_ value: UInt32) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
}

/// Source: PNG specification, annex D (polynomial 0xEDB88320, reflected).
private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = (crc >> 1) ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~crc
}
