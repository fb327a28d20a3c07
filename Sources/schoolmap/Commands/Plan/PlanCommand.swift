import ArgumentParser

/// The planner's questions: one file for each in this folder.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Planning questions: which school, how far, what if.",
        discussion: """
            Every answer is information for consideration (ข้อมูลประกอบการพิจารณา): a table, one \
            true sentence, what is not known, and the round, sources, tables and parameters that it \
            rests on. With --output it becomes a file: .csv, .xlsx, .geojson or .json, or a map: \
            .svg, .pdf or .png.
            """,
        subcommands: [
            NearestCommand.self, RouteCommand.self, MatrixCommand.self, CatchmentsCommand.self,
            ReachCommand.self, PlanMergersCommand.self, PlanCloseCommand.self,
            PlanScenariosCommand.self, PlanCompareCommand.self, PlanStaffCommand.self,
            PlanRoomsCommand.self, PlanTransfersCommand.self, PlanForecastCommand.self,
            HazardCommand.self,
        ])
}
