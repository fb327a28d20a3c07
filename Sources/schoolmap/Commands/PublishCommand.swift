import ArgumentParser
import Foundation
import Schools
import Workspace

struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Write the public site: the viewer and its data as files for plain hosting.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder to write; a site that is there already is replaced.")
    var directory: String?

    func run() throws {
        try common.run {
            let workspace = try common.open()
            let site = try workspace.publish(to: directory ?? "site")
            Console.answer("\(site.path): \(site.files) \(site.bytes)")
        }
    }
}
