/// A person's account.
package struct Account: Sendable, Hashable {
  package struct ID: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
  }

  package let id: ID
  package var email: EmailAddress
  package var name: String

  package init(id: ID, email: EmailAddress, name: String) {
    self.id = id
    self.email = email
    self.name = name
  }
}
