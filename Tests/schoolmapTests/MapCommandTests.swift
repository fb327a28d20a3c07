import Foundation
import Support
import Testing

@Suite struct MapCommandTests {
    /// What was asked for in vain, and the words that must help, in both languages.
    static let mistakes: [(arguments: [String], thai: String, english: String)] = [
        (["--only", "amphoe=อ่าวเมฆครึม"], "“อ่าวเมฆคราม", "did you mean “อ่าวเมฆคราม"),
        (["--only", "amphoe=nowhere"], "ไม่มีอำเภอ “nowhere” ใช้ได้:", "there is no amphoe “nowhere”"),
        (
            ["--only", "school=1099097001", "--only", "size=เล็ก"], "ไม่มีโรงเรียนใดตรงกับเงื่อนไข",
            "no school meets all conditions"
        ),
        (["--item", "22033"], "ไม่ใช้ --item", "does not use --item"),
        (["--indicator", "x"], "ไม่ใช้ --indicator", "does not use --indicator"),
        (["--since", "2564"], "ไม่ใช้ --since", "does not use --since"),
        (["--classes", "natrual"], "“natural”", "did you mean “natural”"),
        (["--class-count", "3"], "ไม่ใช้ --class-count", "does not use --class-count"),
        (["--year", "2550"], "ไม่มีข้อมูลของ", "nothing is known of"),
    ]

    @Test(arguments: mistakes)
    func `what cannot be shown is refused with a sentence`(
        arguments: [String], thai: String, english: String
    ) throws {
        let folder = try TemporaryFolder()
        let common = [
            "map", "location", "--output", folder.path("x.svg"), "--workspace", Demo.folder,
        ]
        for (language, words) in [("th", thai), ("en", english)] {
            let run = try Program(
                SchoolMap.path, common + arguments + ["--language", language])
            #expect(run.status == 1 && run.output.isEmpty)
            #expect(run.messages.contains(words), "\(run.messages)")
        }
        #expect(folder.names.isEmpty)
    }

    @Test(arguments: [
        ["--only", "amphoe"], ["--only", "district=1"], ["--only", "size="],
        ["--class-count", "8"],
        ["--dpi", "0"], ["--since", "2022"], ["--unit", "village"],
    ])
    func `what means nothing is wrong usage`(arguments: [String]) throws {
        let run = try Program(
            SchoolMap.path, ["map", "location", "--output", "x.svg"] + arguments)
        #expect(run.status == 64)
    }

    @Test func `a map of one amphoe says how many names it has`() throws {
        let folder = try TemporaryFolder()
        let run = try SchoolMap.run(
            "map", "size", "--only", "amphoe=อ่าวเมฆคราม,9901", "--output", folder.path("x.svg"),
            "--json", "--workspace", Demo.folder)
        #expect(run.status == 0, "\(run.messages)")
        let answer = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let placed = (answer as? [String: Any])?["labels_placed"] as? Int
        #expect((placed ?? 0) > 0 && folder.names == ["x.svg"])
    }

    @Test func `the list has every theme with its sentence, with a store and without`() throws {
        let run = try SchoolMap.run("map", "--list", "--json", "--workspace", Demo.folder)
        let themes = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        #expect(themes.count >= 4)
        for theme in themes {
            #expect((theme["summary"] as? String)?.isEmpty == false)
            #expect((theme["missing"] as? [String])?.isEmpty == true, "\(theme)")
        }
        let bare = try SchoolMap.run("map", "--list", "--workspace", "/nonexistent")
        #expect(bare.status == 0 && bare.output.contains("pupils-by-tambon"))
    }
}

@Suite struct TablesCommandTests {
    @Test func `tables are written for editing, and nothing is written over`() throws {
        let folder = try TemporaryFolder()
        let arguments = ["tables", "--write", folder.path, "--workspace", Demo.folder]
        let run = try Program(SchoolMap.path, arguments)
        #expect(run.status == 0)
        #expect(
            folder.names == [
                "classes.csv", "exempt.csv", "facilities.csv", "limits.csv", "norm.csv",
                "speeds.csv",
            ])
        let bytes = try Data(contentsOf: URL(filePath: folder.path("norm.csv")))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let again = try Program(SchoolMap.path, arguments)
        #expect(again.status == 1 && again.messages.contains("อยู่แล้ว"))
    }

    @Test func `a mistake in a table names the file and the row`() throws {
        let folder = try TemporaryFolder()
        try folder.write("classes: own.csv\nsources: []\n", "schoolmap.yaml")
        try folder.write("scheme,from,through\nก,1,20\nก,x,\n", "own.csv")
        let thai = try SchoolMap.run("tables", "--workspace", folder.path)
        #expect(thai.status == 1 && thai.messages.contains("own.csv แถว 3: “ตั้งแต่” เป็น “x” ไม่ได้"))
        let english = try SchoolMap.run(
            "tables", "--workspace", folder.path, "--language", "en")
        #expect(english.messages.contains("own.csv, row 3: “from” cannot be “x”"))
    }

    @Test func `the tables in force are listed`() throws {
        let run = try SchoolMap.run("tables", "--workspace", Demo.folder, "--language", "en")
        #expect(run.output.contains("size-4") && run.output.contains("1501+"))
        #expect(run.output.contains("101–120  1 administrator(s), 6 teacher(s)"))
    }
}
