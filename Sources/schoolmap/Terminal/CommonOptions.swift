public import ArgumentParser
import Foundation
public import Schools
import Workspace

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(help: "The folder with schoolmap.yaml; looked for upwards too.")
    var workspace = "."

    @Flag(help: "Print the answer as JSON on stdout.")
    var json = false

    @Option(help: "Language of texts: th or en.")
    var language = Language.ofEnvironment

    /// Opens the workspace.
    func open() throws -> Workspace { try Workspace(at: workspace) }

    /// Runs a command's work; an error becomes its words on stderr and exit code 1.
    func run(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let code as ExitCode {
            throw code
        } catch {
            Console.complain(Messages(language).text(for: error))
            throw ExitCode(1)
        }
    }
}

extension Language: ExpressibleByArgument {}

extension ExitCode {
    /// With `--strict`, when the data has problems.
    static let problems = ExitCode(2)
}
