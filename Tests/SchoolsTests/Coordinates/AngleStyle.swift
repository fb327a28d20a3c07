import Foundation
import Schools
import Testing

/// Ways to write an angle, each with its own code, to read back what they write.
struct AngleStyle: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Signless degrees to text; hemispheres are put around it.
    private let body: @Sendable (Double) -> String
    /// The word for the hemisphere, and whether it goes before; nil where a minus sign says it.
    private let hemisphere: (@Sendable (Angle.Axis, _ isNegative: Bool) -> String)?
    private let isLetterFirst: Bool

    private init(
        _ name: String, isLetterFirst: Bool = false,
        hemisphere: (@Sendable (Angle.Axis, Bool) -> String)? = english,
        body: @escaping @Sendable (Double) -> String
    ) {
        testDescription = name
        self.body = body
        self.hemisphere = hemisphere
        self.isLetterFirst = isLetterFirst
    }

    func text(_ degrees: Double, _ axis: Angle.Axis) -> String {
        let body = body(abs(degrees))
        guard let word = hemisphere?(axis, degrees < 0) else {
            return degrees < 0 ? "-" + body : body
        }
        return isLetterFirst ? word + body : body + word
    }

    static let all = [
        AngleStyle("marks") { sexagesimal($0, "°", "'", "\"") },
        AngleStyle("primes", isLetterFirst: true) { sexagesimal($0, "º", "′", "″") },
        AngleStyle("typographic quotes") { sexagesimal($0, "˚ ", "’ ", "” ") },
        AngleStyle("spaces", hemisphere: nil) { sexagesimal($0, " ", " ", "") },
        AngleStyle("hyphens") { sexagesimal($0, "-", "-", " ") },
        AngleStyle("colons", hemisphere: nil) { sexagesimal($0, ":", ":", "") },
        AngleStyle("Thai words", hemisphere: thai) {
            sexagesimal($0, " องศา ", " ลิปดา ", " ฟิลิปดา ")
        },
        AngleStyle("Thai words and digits", hemisphere: thai) {
            thaiDigits(sexagesimal($0, "องศา", "ลิปดา", "พิลิปดา"))
        },
        AngleStyle("minutes with decimals") { minutes($0) },
        AngleStyle("decimal comma", hemisphere: nil) {
            String(format: "%.8f", $0).replacing(".", with: ",")
        },
    ]

    private static let english: @Sendable (Angle.Axis, Bool) -> String = { axis, isNegative in
        axis == .latitude ? (isNegative ? "S" : "N") : (isNegative ? "W" : "E")
    }

    private static let thai: @Sendable (Angle.Axis, Bool) -> String = { axis, isNegative in
        axis == .latitude ? (isNegative ? "ใต้" : "เหนือ") : (isNegative ? "ตะวันตก" : "ตะวันออก")
    }

    /// Degrees, minutes, and seconds with four decimals: 3e-8 degrees.
    private static func sexagesimal(
        _ degrees: Double, _ d: String, _ m: String, _ s: String
    ) -> String {
        let parts = Int((degrees * 36_000_000).rounded())
        let (whole, rest) = parts.quotientAndRemainder(dividingBy: 36_000_000)
        let (minutes, left) = rest.quotientAndRemainder(dividingBy: 600_000)
        let seconds = String(format: "%02d.%04d", left / 10_000, left % 10_000)
        return "\(whole)\(d)" + String(format: "%02d", minutes) + m + seconds + s
    }

    private static func minutes(_ degrees: Double) -> String {
        let parts = Int((degrees * 60_000_000).rounded())
        let (whole, rest) = parts.quotientAndRemainder(dividingBy: 60_000_000)
        return "\(whole)° " + String(format: "%d.%06d' ", rest / 1_000_000, rest % 1_000_000)
    }
}
