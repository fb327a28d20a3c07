import ArgumentParser
import Planning
import Schools
import Workspace

struct RouteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route",
        abstract: "The way by road from one school to another: kilometres, minutes and its line.")

    @OptionGroup var plan: PlanOptions
    @OptionGroup var roads: RoadOptions

    @Argument(help: "The code of the school to start from.")
    var from: String

    @Argument(help: "The code of the school to go to.")
    var to: String

    func run() throws {
        try plan.answer { source in
            guard let network = try source.roads() else { throw CommandError.noRoads }
            let schools = try source.schools()
            var route = RoadRoute(
                from: try source.placedSchool(from, among: schools),
                to: try source.placedSchool(to, among: schools))
            (route.measure, route.farthestTie) = (roads.by, roads.farthestTie)
            let basis = try source.basis(
                roads: network, [.init("from", from), .init("to", to)] + roads.parameters)
            guard let answer = route.answer(roads: network, basis: basis) else {
                throw PlanPlaceError.unplaced(code: from, name: "", orPoint: false)
            }
            return answer
        }
    }
}

extension CommandError {
    /// What needs roads cannot do without.
    static let noRoads = CommandError(
        message: LocalizedText(
            thai: "ไม่มีชั้นข้อมูลถนน เพิ่ม “- roads: แฟ้ม” ใน schoolmap.yaml แล้วสั่ง schoolmap build",
            english: "there is no layer of roads; add “- roads: file” to schoolmap.yaml and build"))
}
