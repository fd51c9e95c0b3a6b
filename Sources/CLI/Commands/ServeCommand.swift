import ArgumentParser
import Domain
import Exchange
import Hummingbird
import Logging
import Storage
import Web

/// `maillage serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the web application until it is interrupted.")

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on.")
  var port = 8080

  @OptionGroup var tls: TLSOptions
  @OptionGroup var mail: MailOptions
  @OptionGroup var openID: OpenIDOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if !(0...65_535).contains(port) { throw ValidationError("--port takes 0 to 65535") }
  }

  func run() async throws {
    let storage = try await database.open(connections: 8)
    let site = WebSite(
      storage: storage, catalogue: try Catalogue.shipped(), labels: try Labels.french(),
      clock: SystemEnvironment.clock, secrets: SystemEnvironment.secrets,
      isBehindHTTPS: tls.isSecure, mail: try mail.mail,
      provider: try openID.provider(site: mail.site),
      proxies: tls.proxies.map(ClientAddress.init), address: mail.address)
    var logger = Logger(label: "maillage", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = .notice
    let (host, scheme) = (host, tls.scheme)
    let application = try await site.application(
      server: try tls.server(),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: "Maillage"),
      logger: logger
    ) { channel in
      let port = channel.localAddress?.port ?? 0
      print("Maillage listens on \(scheme)://\(host):\(port) (end with Ctrl-C)")
    }
    try await application.runService()
    try await storage.close()
  }
}
