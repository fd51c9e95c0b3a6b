import Domain

/// A code that stands for the device when it is lost, good once: 80 random bits, written
/// `ABCD-EFGH-IJKL-MNOP`.
struct RecoveryCode: Sendable {
  /// How many a person gets at once.
  static let count = 10

  let text: String

  init(_ secrets: Secrets) {
    let letters = Array(Base32.encoded(secrets.bytes(10)))
    text = stride(from: 0, to: letters.count, by: 4).map { start in
      String(letters[start..<min(start + 4, letters.count)])
    }.joined(separator: "-")
  }

  /// What is kept of a code, however it was typed.
  static func hash(_ typed: String) -> String {
    Secrets.hash(typed.uppercased().filter { $0.isLetter || $0.isNumber })
  }
}
