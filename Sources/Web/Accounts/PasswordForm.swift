import Domain

/// A password that a person chooses, typed twice.
struct PasswordForm: Sendable {
  let password: Password
  private let again: String

  init(_ form: Form) {
    password = Password(form["password"])
    again = form["again"]
  }

  /// What is wrong, in words, by field; empty when the password can be taken.
  ///
  /// - Parameter structures: those that the person works for.
  func errors(for account: Account, of structures: [Structure]) -> [String: String] {
    if let fault = password.fault(for: account, of: structures) {
      return ["password": Words.sentence(for: fault)]
    }
    return again == password.text ? [:] : ["again": Words.passwordsDiffer]
  }
}
