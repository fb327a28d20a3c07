import ArgumentParser
import Foundation
import Schools
import Service
import Workspace

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve schools and boundaries to QGIS and other programs (OGC API – Features).",
        discussion: """
            Listens on this computer alone unless --host says otherwise. A new build of the store \
            is taken over without a restart. Ends with Ctrl-C, when what has begun is answered.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The port to listen on; 0 for any free one.")
    var port = ServiceOptions().port

    @Option(help: "The address to listen on; 0.0.0.0 for every one of this computer.")
    var host = ServiceOptions().host

    @Option(help: "The address that links begin with, where another server stands in front.")
    var url: String?

    @Option(help: "How many readers of the store answer beside each other.")
    var workers = ServiceOptions().workers

    @Option(help: "Requests a second from one client (default: any number on loopback, else 200).")
    var rate: Double?

    func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError(thai: "--port เป็น 0 ถึง 65535", english: "--port is 0 to 65535")
        }
        guard (1...64).contains(workers) else {
            throw ValidationError(thai: "--workers เป็น 1 ถึง 64", english: "--workers is 1 to 64")
        }
        if let rate, !(rate > 0) {
            throw ValidationError(thai: "--rate ต้องมากกว่า 0", english: "--rate must be more than 0")
        }
        if let url, !isAddress(url) {
            throw ValidationError(
                thai: "--url เป็นที่อยู่เว็บ เช่น https://maps.example.go.th/schools",
                english: "--url is an address such as https://maps.example.go.th/schools")
        }
    }

    private func isAddress(_ text: String) -> Bool {
        guard let address = URL(string: text), let scheme = address.scheme else { return false }
        return ["http", "https"].contains(scheme) && address.host?.isEmpty == false
            && address.query == nil && address.fragment == nil
    }

    func run() async throws {
        do {
            try await serve()
        } catch {
            Console.complain(Messages(common.language).text(for: named(error)))
            throw ExitCode(1)
        }
    }

    private func serve() async throws {
        let language = common.language
        let host = host
        let service = try MapService(try common.open(), options)
        try await service.run { port in
            let own = host.contains(":") ? "[\(host)]" : host
            let address = "http://\(own):\(port)/"
            Console.note(
                language == .thai
                    ? "เปิดบริการที่ \(address) (กด Ctrl-C เพื่อหยุด)"
                    : "serving at \(address) (Ctrl-C ends it)")
        }
    }

    private var options: ServiceOptions {
        var options = ServiceOptions()
        (options.host, options.port, options.workers) = (host, port, workers)
        options.publicAddress = url.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        let isLoopback = ["127.0.0.1", "::1", "localhost"].contains(host)
        options.requestsPerSecond = rate ?? (isLoopback ? nil : 200)
        return options
    }

    /// What is wrong with the port, in words.
    private func named(_ error: any Error) -> any Error {
        guard let reason = MapService.listeningError(error) else { return error }
        return CommandError(
            message: LocalizedText(
                thai: "เปิดบริการที่ \(host):\(port) ไม่ได้ (\(reason)) ลอง --port อื่น "
                    + "หรือ --host ที่เป็นที่อยู่ของเครื่องนี้ เช่น 127.0.0.1 หรือ 0.0.0.0",
                english: "cannot listen on \(host):\(port) (\(reason)); try another --port, or a "
                    + "--host that is an address of this computer, such as 127.0.0.1 or 0.0.0.0"))
    }
}
