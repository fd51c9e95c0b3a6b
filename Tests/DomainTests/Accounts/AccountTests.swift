import Domain
import Testing

struct AccountTests {
  private let own = Structure.Code("S1")
  private let other = Structure.Code("S2")

  private func account(_ role: Account.Role) throws -> Account {
    let email = try #require(EmailAddress("agent@exemple.fr"))
    return Account(id: Account.ID("1"), email: email, name: "Agent", role: role)
  }

  @Test func `an officer reads and writes the journal of one structure`() throws {
    let officer = try account(.officer(of: own))
    #expect(officer.structure == own)
    #expect(officer.mayRead(own) && officer.mayWrite(own))
    #expect(!officer.mayRead(other) && !officer.mayWrite(other))
  }

  @Test func `the pole reads every journal and writes none`() throws {
    let pole = try account(.pole)
    #expect(pole.structure == nil)
    #expect(pole.mayRead(own) && pole.mayRead(other))
    #expect(!pole.mayWrite(own) && !pole.mayWrite(other))
  }

  @Test func `one address is written in one way`() {
    #expect(EmailAddress(" Agent@Exemple.FR ") == EmailAddress("agent@exemple.fr"))
  }

  @Test(arguments: [
    "", "agent", "@exemple.fr", "agent@exemple", "a@b@c.fr", "agent @exemple.fr",
    "a\u{0}@exemple.fr",
    String(repeating: "a", count: 250) + "@b.fr",
  ])
  func `what cannot be an address is none`(text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test(arguments: [
    (String(repeating: "a", count: 11), false), (String(repeating: "a", count: 12), true),
    (String(repeating: "é", count: 100), true), (String(repeating: "a", count: 201), false),
  ])
  func `a password has 12 characters or more, and a limit`(text: String, isLongEnough: Bool) {
    #expect(Password(text).isLongEnough == isLongEnough)
  }
}
