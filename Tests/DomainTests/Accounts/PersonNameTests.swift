import Domain
import Testing

struct PersonNameTests {
  @Test(arguments: [
    ("Ana Le Bihan", "Ana Le Bihan"), ("  Ana\n", "Ana"), ("Zoé d’Arc-Ȟéȟáka", "Zoé d’Arc-Ȟéȟáka"),
    ("<b>Ana</b>", "<b>Ana</b>"), ("李", "李"),
  ])
  func `a visible name is kept as it is, without the spaces around it`(
    typed: String, kept: String
  ) throws {
    #expect(try PersonName(typed).text == kept)
  }

  @Test(arguments: [
    "Ana\nLe Bihan", "a\u{0}b", "\u{200B}", "a\u{2029}b", "\u{202E}anA", "a\u{85}b",
  ])
  func `what does not show is refused`(typed: String) {
    #expect(throws: PersonName.Fault.unusable) { try PersonName(typed) }
  }

  @Test func `a name is neither empty nor endless`() throws {
    #expect(throws: PersonName.Fault.missing) { try PersonName(" \n ") }
    let longest = String(repeating: "é", count: PersonName.longest)
    #expect(try PersonName(longest).text == longest)
    #expect(throws: PersonName.Fault.unusable) { try PersonName(longest + "é") }
  }
}
