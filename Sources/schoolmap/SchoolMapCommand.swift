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
    /// Parses the arguments and runs the command; wrong usage is told in the reader's language.
    static func main() async {
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Console.write(usageError(error).text(in: .ofUsage) + "\n")
            exit(withError: ExitCode.validationFailure)
        }
    }

    private static func usageError(_ error: any Error) -> UsageError {
        let full = fullMessage(for: error)
        let command = UsageError.command(in: full)
        let subcommands = command.reduce(configuration.subcommands) { subcommands, name in
            subcommands.first { $0.configuration.commandName == name }?.configuration.subcommands
                ?? []
        }
        let next = CommandLine.arguments.dropFirst(1 + command.count).first
        return UsageError(
            message: message(for: error), full: full,
            subcommands: subcommands.compactMap { $0.configuration.commandName },
            unknownCommand: subcommands.isEmpty || next?.hasPrefix("-") == true ? nil : next)
    }
}
