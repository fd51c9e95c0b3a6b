import ArgumentParser
import Domain
import Exchange
import Foundation
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

  @Option(
    help: ArgumentHelp(
      "Where maps take the pictures of the ground from; none without it.",
      discussion: "Such as https://tiles.example/{z}/{x}/{y}.png.", valueName: "url"))
  var tiles: String?

  @OptionGroup var tls: TLSOptions
  @OptionGroup var mail: MailOptions
  @OptionGroup var openID: OpenIDOptions
  @OptionGroup var secretsKey: SecretsKeyOption
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if !(0...65_535).contains(port) { throw ValidationError("--port takes 0 to 65535") }
    if let tiles {
      let isWhole = ["{z}", "{x}", "{y}"].allSatisfy(tiles.contains)
      guard isWhole, tiles.hasPrefix("https://") || tiles.hasPrefix("http://") else {
        throw ValidationError("--tiles takes an http address with {z}, {x} and {y}")
      }
    }
  }

  func run() async throws {
    let storage = try await database.open(connections: 8, missing: .made)
    let isReadOnly = try await storage.refusesToWrite()
    let seal = try secretsKey.seal(for: database, isReadOnly: isReadOnly)
    if isReadOnly {
      // A copy that may only be read stays as it is.
      FileHandle.standardError.write(Data(Self.readOnlyWords.utf8))
    } else {
      try await sealSecondFactors(in: storage, with: seal)
    }
    let site = WebSite(
      storage: storage, catalogue: try Catalogue.shipped(), labels: try Labels.french(),
      clock: SystemEnvironment.clock, secrets: SystemEnvironment.secrets, seal: seal,
      isBehindHTTPS: tls.isSecure, mail: try mail.mail,
      provider: try openID.provider(site: mail.site),
      proxies: tls.proxies.map { ClientAddress($0) }, address: mail.address, tiles: tiles)
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
      // Unbuffered: whoever started the server may wait for this line, in a file as well.
      let line = "Maillage listens on \(scheme)://\(host):\(port) (end with Ctrl-C)\n"
      FileHandle.standardOutput.write(Data(line.utf8))
      ProgramPages.giveBackRegularly()
    }
    try await application.runService()
    try await storage.close()
  }

  private static let readOnlyWords = """
    maillage: the database may only be read: what is public is served, but nobody can sign in and \
    nothing can be saved

    """

  private func sealSecondFactors(in storage: any Storage, with seal: SecretSeal) async throws {
    let lost: Int
    do {
      lost = try await storage.sealSecondFactors(with: seal, SystemEnvironment.secrets)
    } catch StorageError.readOnly {
      FileHandle.standardError.write(Data(Self.readOnlyWords.utf8))
      return
    }
    guard lost > 0 else { return }
    let words = """
      maillage: another key has sealed \(lost) second factor\(lost > 1 ? "s" : ""): give the key \
      of this database, or have these people set their second factor up again

      """
    FileHandle.standardError.write(Data(words.utf8))
  }
}
