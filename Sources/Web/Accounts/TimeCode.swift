import Crypto
package import Domain
import Foundation

/// The codes of six digits that a person's device shows (RFC 6238: HMAC-SHA-1, 30 seconds).
package struct TimeCode: Sendable {
  private let key: [UInt8]

  package init(key: [UInt8]) { self.key = key }

  /// Nil for a secret that is not written in Base32.
  package init?(secret: String) {
    guard let key = Base32.decoded(secret) else { return nil }
    self.init(key: key)
  }

  /// - Parameter digits: how many the code has, up to 9.
  package func code(at step: TimeStep, digits: Int = 6) -> String {
    let counter = withUnsafeBytes(of: UInt64(step.number).bigEndian) { Data($0) }
    let hash = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
    let offset = Int(hash[19] & 15)
    let word = hash[offset..<offset + 4].reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
    let number = word & 0x7FFF_FFFF
    let modulus = (0..<digits).reduce(1 as UInt32) { modulus, _ in modulus * 10 }
    let text = String(number % modulus)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step near `instant` whose code this is; nil when it is none's.
  ///
  /// Every near step is compared, so that the time taken says nothing.
  package func step(of code: String, at instant: Int) -> TimeStep? {
    TimeStep(at: instant).near.filter { Secrets.areEqual(self.code(at: $0), code) }.last
  }

  /// The address that a device reads from a QR code.
  static func address(secret: String, for email: EmailAddress) -> String {
    "otpauth://totp/Maillage:\(Address.encoded(email.text))?secret=\(secret)&issuer=Maillage"
      + "&algorithm=SHA1&digits=6&period=\(TimeStep.length)"
  }
}
