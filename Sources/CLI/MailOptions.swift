import ArgumentParser
import Domain
import Exchange
import Web

/// How the site writes to people; without these options it does not.
struct MailOptions: ParsableArguments {
  @Option(help: "The sendmail program that takes messages; without it links are shown to print.")
  var sendmail: String?

  @Option(name: .customLong("mail-from"), help: "The address that messages come from.")
  var sender: String?

  @Option(
    name: .customLong("site"),
    help: """
      Where people reach the site, as https://maillage.example: links in messages and the \
      addresses in FHIR files begin so.
      """)
  var site: String?

  /// Nil when nobody has said where the site is.
  var address: String? { site.flatMap(SiteAddress.init(argument:))?.text }

  func validate() throws {
    _ = try mail
    if site != nil, address == nil { throw ValidationError("--site takes https://…") }
  }

  /// Nil when no messages are sent.
  ///
  /// - Throws: `ValidationError` when one option misses another.
  var mail: Mail? {
    get throws {
      guard let path = sendmail else { return nil }
      guard let sender = sender.flatMap(EmailAddress.init), let site = address
      else {
        throw ValidationError("--sendmail goes with --mail-from ADDRESS and --site https://…")
      }
      let program = Sendmail(path: path)
      return Mail(sender: sender, site: site) { try await program.send($0) }
    }
  }
}
