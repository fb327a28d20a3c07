import Maps
import Schools

/// A page for people: plain HTML that needs no script, readable by keyboard and by screen readers.
struct HTMLPage {
    private let inquiry: Inquiry
    private let title: String
    private var parts: [String] = []

    init(_ inquiry: Inquiry, title: String) {
        self.inquiry = inquiry
        self.title = title
    }

    /// The text with what means something in HTML escaped.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    mutating func add(paragraph text: String) { parts.append("<p>\(Self.escaped(text))</p>") }

    mutating func add(heading text: String) { parts.append("<h2>\(Self.escaped(text))</h2>") }

    static func link(_ text: String, _ address: String, rel: String? = nil) -> String {
        let relation = rel.map { " rel=\"\(escaped($0))\"" } ?? ""
        return "<a href=\"\(escaped(address))\"\(relation)>\(escaped(text))</a>"
    }

    mutating func add(list links: [(text: String, address: String)]) {
        let items = links.map { "<li>\(Self.link($0.text, $0.address))</li>" }
        parts.append("<ul>\n\(items.joined(separator: "\n"))\n</ul>")
    }

    /// A table; cells are HTML already, headings are text.
    mutating func add(table headings: [String], rows: [[String]], caption: String) {
        let head = headings.map { "<th scope=\"col\">\(Self.escaped($0))</th>" }.joined()
        let body = rows.map { cells in
            "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
        }
        parts.append(
            """
            <div class="wide" tabindex="0" role="region" aria-label="\(Self.escaped(caption))">
            <table><caption>\(Self.escaped(caption))</caption>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(body.joined(separator: "\n"))
            </tbody></table></div>
            """)
    }

    /// Names and values, one below the other; values are HTML already.
    mutating func add(facts: [(String, String)]) {
        let rows = facts.map { "<dt>\(Self.escaped($0))</dt><dd>\($1)</dd>" }
        parts.append("<dl>\n\(rows.joined(separator: "\n"))\n</dl>")
    }

    mutating func add(html: String) { parts.append(html) }

    /// The whole page.
    var text: String {
        let other: Language = inquiry.language == .thai ? .english : .thai
        let switchAddress = inquiry.address(changing: [("lang", other.rawValue)])
        let json = inquiry.address(changing: [("f", "json")])
        return """
            <!DOCTYPE html>
            <html lang="\(inquiry.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(Self.escaped(title))</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="\(Self.escaped(inquiry.base))/style.css">
            <link rel="alternate" type="application/json" href="\(Self.escaped(json))">
            </head>
            <body>
            <header>
            <nav aria-label="\(inquiry.words("ทางลัด", "Site"))">
            \(Self.link(inquiry.words("หน้าแรก", "Home"), inquiry.address("/")))
            \(Self.link(inquiry.words("ชั้นข้อมูล", "Collections"), inquiry.address("/collections")))
            \(Self.link("JSON", json))
            <a href="\(Self.escaped(switchAddress))" lang="\(other.rawValue)" hreflang="\(other.rawValue)">\(other == .thai ? "ไทย" : "English")</a>
            </nav>
            </header>
            <main>
            <h1>\(Self.escaped(title))</h1>
            \(parts.joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
    }
}

/// The look of the pages; from the service itself, as nothing else is allowed.
enum StyleSheet {
    static let text = """
        :root { color-scheme: light dark; --ink: #1f272d; --paper: #fff; --line: #a7afb3; --link: #0b5394; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e9eff3; --paper: #14191d; --line: #59636a; --link: #8ec7ff; }
        }
        body { margin: 0 auto; max-width: 72rem; padding: 0 1rem 3rem; color: var(--ink);
          background: var(--paper); font: 1.05rem/1.6 Laksaman, "Noto Sans Thai", "Leelawadee UI", Tahoma, sans-serif; }
        nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .75rem 0; border-bottom: 1px solid var(--line); }
        h1 { font-size: 1.6rem; line-height: 1.3; } h2 { font-size: 1.2rem; }
        a { color: var(--link); } a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; } caption { text-align: left; padding: .25rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
        dt { font-weight: bold; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }

        """
}
