import Crypto
package import Domain
import Foundation

/// Unguessable texts, made of the random bytes that the composition root gives.
package struct Secrets: Sendable {
  let bytes: @Sendable (_ count: Int) -> [UInt8]

  package init(bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
    self.bytes = bytes
  }

  /// 256 bits as 43 characters that need no escaping anywhere.
  package func token() -> String {
    Data(bytes(32)).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// A password that the account may have, of 16 characters; chance can make one that may not be.
  package func password(for account: Account, of structures: [Structure]) -> Password {
    while true {
      let password = Password(String(token().prefix(16)))
      if password.fault(for: account, of: structures) == nil { return password }
    }
  }

  /// A key, in Base64.
  package func key(count: Int) -> String { Data(bytes(count)).base64EncodedString() }

  package func salt() -> [UInt8] { bytes(16) }

  /// What is kept of a token, in hexadecimal.
  package static func hash(_ token: String) -> String {
    SHA256.hash(data: Data(token.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// Compares in a time that does not tell where the texts differ.
  package static func areEqual(_ one: String, _ other: String) -> Bool {
    hash(one) == hash(other)
  }
}
