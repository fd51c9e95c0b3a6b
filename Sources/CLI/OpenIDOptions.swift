import ArgumentParser
import Foundation
import Web

/// The OpenID Connect provider that people can sign in through; none without these options.
struct OpenIDOptions: ParsableArguments {
  @Option(
    name: .customLong("openid-issuer"),
    help: """
      The address of an OpenID Connect provider, which sends people back to \
      SITE/connexion/openid/retour.
      """)
  var issuer: String?

  @Option(name: .customLong("openid-client"), help: "The name of this site at the provider.")
  var client: String?

  @Option(
    name: .customLong("openid-secret"),
    help: "The file that holds the secret of this site at the provider.", completion: .file())
  var secretFile: String?

  @Option(name: .customLong("openid-name"), help: "What people read on the button.")
  var name = "un service d’identité"

  @Option(
    name: .customLong("openid-scope"),
    help: "What is asked of the provider, separated by spaces; openid is among it.")
  var scope = OpenIDProvider.usualScope

  @Option(
    name: .customLong("openid-email-claim"),
    help: """
      The claim of the ID token or of the UserInfo endpoint that holds the e-mail address by which \
      an account is found. The address of any other claim than email is believed as it is.
      """)
  var emailClaim = OpenIDProvider.usualEmailClaim

  func validate() throws {
    if !scope.split(separator: " ").contains("openid") {
      throw ValidationError("--openid-scope takes words separated by spaces, openid among them")
    }
    if emailClaim.isEmpty || emailClaim.contains(where: \.isWhitespace) {
      throw ValidationError("--openid-email-claim takes the name of a claim")
    }
    if (issuer == nil) != (client == nil) {
      throw ValidationError("--openid-issuer and --openid-client go together")
    }
  }

  /// - Parameter site: where people reach the site.
  /// - Throws: `ValidationError`, `MissingFile`.
  func provider(site: String?) throws -> OpenIDProvider? {
    guard let issuer, let client else { return nil }
    guard let site else { throw ValidationError("--openid-issuer goes with --site https://…") }
    let provider = OpenIDProvider(
      issuer: issuer, clientID: client, clientSecret: try secret(), name: name, site: site,
      scope: scope, emailClaim: emailClaim)
    guard let provider else { throw ValidationError("--openid-issuer takes https://…") }
    return provider
  }

  private func secret() throws -> String? {
    guard let secretFile else { return nil }
    guard let text = try? String(contentsOfFile: secretFile, encoding: .utf8) else {
      throw ValidationError("\(secretFile) cannot be read")
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
