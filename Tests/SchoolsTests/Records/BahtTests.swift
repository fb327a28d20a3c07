import Schools
import Support
import Testing

@Suite struct BahtTests {
    @Test(arguments: [
        ("1250000.50", 125_000_050), ("1,250,000.5", 125_000_050), ("๑,๐๐๐", 100_000),
        ("฿500", 50_000), ("500 บาท", 50_000), ("500.-", 50_000), ("0", 0), ("-12.25", -1225),
        ("(12.25)", -1225), ("12.500000", 1250), ("999999999999.99", 99_999_999_999_999),
    ])
    func `an amount is read to the satang`(_ text: String, _ satang: Int) {
        #expect(Baht(text)?.satang == satang)
    }

    @Test(arguments: [
        "", "-", "บาท", "12.345", "1,25,000", "1.2.3", "1e6", "nan", "9999999999999", "ห้าร้อย",
        "--5",
    ])
    func `what is no amount is none`(_ text: String) {
        #expect(Baht(text) == nil)
    }

    @Test(arguments: 0..<100)
    func `an amount is read back from its words, and sums are exact`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let a = Baht(
            satang: Int.random(in: -99_999_999_999_999...99_999_999_999_999, using: &random))
        let b = Baht(satang: Int.random(in: -1000...1000, using: &random))
        #expect(Baht(a.description) == a && Baht(b.description) == b)
        #expect((a + b).satang == a.satang + b.satang)
        #expect((a < b) == (a.satang < b.satang))
    }
}
