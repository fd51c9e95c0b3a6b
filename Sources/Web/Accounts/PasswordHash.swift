import CryptoExtras
package import Domain
import Foundation
import NIOPosix

/// Passwords as they are kept: derived with scrypt (RFC 7914), salted, with their parameters.
///
/// Written `scrypt$ROUNDS$SALT$KEY`, salt and key in Base64.
package struct PasswordHash: Sendable {
  /// About 32 MiB and a tenth of a second for each try.
  private static let rounds = 1 << 15
  private static let blockSize = 8
  private static let keyLength = 32

  /// The hash of no password: its key is too short to be met.
  static let nobody = "scrypt$32768$bm9ib2R5LWlzLWhlcmU=$AA=="

  package let written: String

  package init(written: String) { self.written = written }

  package init(of password: Password, salt: [UInt8]) async throws {
    let key = try await Self.key(of: password, salt: salt, rounds: Self.rounds)
    written =
      "scrypt$\(Self.rounds)$\(Data(salt).base64EncodedString())$\(key.base64EncodedString())"
  }

  package func matches(_ password: Password) async throws -> Bool {
    let parts = written.split(separator: "$")
    guard parts.count == 4, parts[0] == "scrypt", let rounds = Int(parts[1]),
      let salt = Data(base64Encoded: String(parts[2]))
    else { return false }
    let key = try await Self.key(of: password, salt: Array(salt), rounds: rounds)
    return Secrets.areEqual(key.base64EncodedString(), String(parts[3]))
  }

  /// Derives on a thread that may be kept busy, away from the pages.
  private static func key(
    of password: Password, salt: [UInt8], rounds: Int
  ) async throws -> Data {
    try await NIOThreadPool.singleton.runIfActive {
      let key = try KDF.Scrypt.deriveKey(
        from: Data(password.text.utf8), salt: salt, outputByteCount: keyLength, rounds: rounds,
        blockSize: blockSize, parallelism: 1)
      return key.withUnsafeBytes { Data($0) }
    }
  }
}
