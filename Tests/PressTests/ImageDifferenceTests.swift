import Press
import Testing

/// A white square of 100 points with one word or shape in it.
private func drawing(_ body: String, side: Int = 100) throws -> [UInt8] {
    try renderPNG(
        svg: """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(side)pt" height="\(side)pt"
              viewBox="0 0 \(side) \(side)" font-family="Laksaman">\(body)</svg>
            """, dotsPerInch: 144)
}

@Suite struct ImageDifferenceTests {
    @Test func `an image is not apart from itself`() throws {
        let image = try drawing("<text x='10' y='50' font-size='12'>ที่ตั้งโรงเรียน</text>")
        let difference = try imageDifference(image, image)
        #expect(difference.mean == 0 && difference.largest == 0)
    }

    @Test func `black and white are as far apart as can be`() throws {
        let black = try drawing("<rect width='100' height='100'/>")
        let difference = try imageDifference(black, drawing(""))
        #expect(difference.mean == 255 && difference.largest == 255)
    }

    @Test func `an edge a fifth of a pixel away looks the same, a name elsewhere does not`() throws
    {
        let here = try drawing("<text x='10' y='50' font-size='12'>ตะโหมด</text>")
        let shifted = try drawing("<rect x='10' y='10' width='40' height='40' fill='#DDDDDD'/>")
        let beside = try drawing("<rect x='10.1' y='10' width='40' height='40' fill='#DDDDDD'/>")
        let below = try drawing("<text x='10' y='58' font-size='12'>ตะโหมด</text>")
        #expect(try imageDifference(shifted, beside).isSmall)
        #expect(try !imageDifference(here, below).isSmall)
    }

    @Test func `images of two sizes and files that are none are refused`() throws {
        let image = try drawing("")
        #expect(throws: ImageError.self) { try imageDifference(image, drawing("", side: 90)) }
        #expect(throws: ImageError.self) { try imageDifference(image, Array("GIF89a".utf8)) }
        #expect(throws: ImageError.self) { try imageDifference([], image) }
    }
}
