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
  func errors(for account: Account) -> [String: String] {
    if let fault = password.fault(for: account) { return ["password": Words.sentence(for: fault)] }
    return again == password.text ? [:] : ["again": Words.passwordsDiffer]
  }
}
