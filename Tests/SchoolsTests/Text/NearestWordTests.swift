import Schools
import Testing

@Suite struct NearestWordTests {
    static let headers = ["รหัสโรงเรียน", "ชื่อสถานศึกษา", "ละติจูด", "ลองจิจูด", "tambon"]

    @Test(arguments: [
        ("ละติจูต", "ละติจูด"), ("ลองติจูด", "ลองจิจูด"), ("รหัส โรงเรียน", "รหัสโรงเรียน"),
        ("ชื่อสถานศึกษ", "ชื่อสถานศึกษา"), ("Tambol", "tambon"),
    ])
    func `a misspelt word finds the right one`(_ word: String, _ nearest: String) {
        #expect(nearestWord(to: word, among: Self.headers) == nearest)
    }

    @Test(arguments: ["หมายเหตุ", "budget", "x", ""])
    func `a word that is like none finds none`(_ word: String) {
        #expect(nearestWord(to: word, among: Self.headers + ["Y"]) == nil)
    }

    @Test func `two letters exchanged are one mistake`() {
        #expect(nearestWord(to: "ab", among: ["ba"]) == "ba")
        #expect(nearestWord(to: "lta", among: ["lab", "lat"]) == "lat")
    }

    @Test func `no candidates, no word`() {
        #expect(nearestWord(to: "ละติจูด", among: []) == nil)
    }

    @Test func `of two equally near the first in order is taken, however they come`() {
        #expect(nearestWord(to: "coda", among: ["codb", "code"]) == "codb")
        #expect(nearestWord(to: "coda", among: ["code", "codb"]) == "codb")
    }
}
