import Crypto
package import Domain
import Foundation

/// Seals the keys of second factors (AES-256-GCM): a copy of the database alone does not open them.
///
/// A sealed key is bound to its account: moved to another one, it does not open.
package struct SecretSeal: Sendable {
  /// In bytes.
  package static let keyLength = 32

  private static let mark = "aes-gcm$"
  private static let nonceLength = 12

  private let key: SymmetricKey

  /// Nil for a key that does not have `keyLength` bytes.
  package init?(key: [UInt8]) {
    guard key.count == Self.keyLength else { return nil }
    self.key = SymmetricKey(data: key)
  }

  /// Written `aes-gcm$` and, in Base64, the nonce, what is sealed and its tag.
  package func sealed(
    _ secret: String, of account: Account.ID, _ secrets: Secrets
  ) throws -> String {
    let nonce = try AES.GCM.Nonce(data: Data(secrets.bytes(Self.nonceLength)))
    let box = try AES.GCM.seal(
      Data(secret.utf8), using: key, nonce: nonce, authenticating: Data(account.text.utf8))
    return Self.mark + (box.combined ?? Data()).base64EncodedString()
  }

  /// Nil for what another key has sealed, or for another account.
  package func opened(_ written: String, of account: Account.ID) -> String? {
    guard Self.isSealed(written) else { return written }
    guard let combined = Data(base64Encoded: String(written.dropFirst(Self.mark.count))),
      let box = try? AES.GCM.SealedBox(combined: combined),
      let secret = try? AES.GCM.open(box, using: key, authenticating: Data(account.text.utf8))
    else { return nil }
    return String(decoding: secret, as: UTF8.self)
  }

  /// Whether it is not one of those that earlier versions kept as they were.
  static func isSealed(_ written: String) -> Bool { written.hasPrefix(mark) }
}
