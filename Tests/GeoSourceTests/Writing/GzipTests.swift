import GeoSource
import Support
import Testing

@Suite struct GzipTests {
    @Test(arguments: [0, 1, 2, 1000, 70_000, 300_000])
    func `Python's gzip reads back what was compressed`(_ count: Int) throws {
        var random = SplitMix64(seed: UInt64(count))
        // Half of it repeats, half does not.
        let bytes = (0..<count).map { $0 % 2 == 0 ? 7 : UInt8.random(in: 0...255, using: &random) }
        let folder = try TemporaryFolder()
        try folder.write(bytes, "plain")
        try folder.write(try Gzip.compress(bytes), "packed.gz")
        let run = try Program(
            "/usr/bin/python3",
            [
                "-c",
                "import gzip; assert gzip.open('packed.gz').read() == open('plain', 'rb').read()",
            ], in: folder.path)
        #expect(run.status == 0, "\(run.messages)")
        #expect(try Gzip.compress(bytes) == Gzip.compress(bytes))
    }
}
