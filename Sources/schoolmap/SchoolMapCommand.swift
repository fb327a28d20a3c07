import ArgumentParser
import Workspace

/// The command line: one file for each command in `Commands`.
@main
struct SchoolMapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schoolmap",
        abstract: "แผนที่โรงเรียนของเขตพื้นที่การศึกษา · School maps for Thai education area offices.",
        discussion: """
            A folder of shapefiles and tables, described by schoolmap.yaml, becomes one checked \
            SpatiaLite store; maps and GeoJSON come from the store.

            Exit codes: 0 done, 1 failed (the message says what, where and what to try), \
            2 with --strict when the data has problems, 64 wrong usage.
            """,
        version: SchoolMapVersion.current,
        subcommands: [
            DemoCommand.self, InitCommand.self, InspectCommand.self, BuildCommand.self,
            CheckCommand.self, FixCommand.self, RoundsCommand.self, MapCommand.self,
            AtlasCommand.self, TablesCommand.self, ExportCommand.self, SearchCommand.self,
            SchoolCommand.self, PublishCommand.self, TilesCommand.self, FeedbackCommand.self,
            ContactsCommand.self, PlanCommand.self, TokenCommand.self, AuditCommand.self,
            ServeCommand.self,
        ])
}
