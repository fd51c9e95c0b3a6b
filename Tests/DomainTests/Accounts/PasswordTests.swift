import Domain
import Testing

struct PasswordTests {
  private func fault(_ password: String) throws -> PasswordFault? {
    let email = try #require(EmailAddress("agnes.legoff@chu-brest.fr"))
    let account = Account(id: Account.ID("1"), email: email, name: "Agnès Le Goff-Kerbrat")
    let structure = Structure(
      code: Structure.Code("PF-LORIENT"), name: "Plateforme du Blavet", kind: .platform,
      scope: "Groupement de Kerguelen", territories: [])
    return Password(password).fault(for: account, of: [structure])
  }

  @Test(arguments: [
    "tortue violette dort debout", "un mot de passe assez long", "une longue phrase",
    "correct horse battery staple", "xK9#vQ2m!Lp7", "Zq3-hT8wR_5nYb", "ναυάγιο στο ποτάμι",
    "quatre tortues violettes", "tortues violettes", "k4-zebres-au-galop",
  ])
  func `a password that nobody thinks of first is taken`(password: String) throws {
    #expect(try fault(password) == nil)
  }

  @Test(arguments: [
    "azertyuiop12", "AZERTYUIOP!!", "qwertyuiop123", "1234567890123", "123456789012",
    "abcdefghijkl",
    "aaaaaaaaaaaa", "abcabcabcabc", "xk7xk7xk7xk7", "MotDePasse2026!", "M0td3P@sse2026",
    "motdepasse123456", "Maillage2026!!", "maillage-hopital", "Hôpital-Éducation-2025",
    "P@ssw0rd12345678", "3ducation2026!", "1qaz2wsx3edc4rfv", "a1z2e3r4t5y6", "poiuytreza!!",
    "Soleil123456789", "bonjourbonjour", "changezmoi2026", "Infirmière2025!", "01/01/1985-2026",
    "azerty-qwerty-1234", "............", "2026202620262026", "alexandra123", "Alexandra2026!",
    "4lex@ndra-123", "bretagne2026", "Bret@gne2026!", "motdepasse!!", "!!m0tdep@sse!!",
  ])
  func `what guessers try first is refused`(password: String) throws {
    #expect(try fault(password) == .common)
  }

  @Test(arguments: [
    "agneslegoff29", "Kerbrat-Agnes!", "legoff.agnes2026", "GoffKerbrat1985", "chu-brest-kerbrat",
    "2026-K3rbr@t-2026", "Blavet-2026!!", "PF-Lorient-Blavet", "kerguelen2026",
    "plateformedublavet56",
  ])
  func `one's own name, address and structure are refused`(password: String) throws {
    #expect(try fault(password) == .personal)
  }

  @Test(arguments: [
    "belvedere123", "Arrosoir-2026", "!!Goéland2026!", "12345libellule", "b3lv3d3r3!!!",
    "tortueverte9",
  ])
  func `one word with digits and signs around it is refused`(password: String) throws {
    #expect(try fault(password) == .singleWord)
  }

  @Test(arguments: ["90718263541827493", "0291827364-0651827394"])
  func `a number is refused as what it is`(password: String) throws {
    #expect(try fault(password) == .withoutLetter)
  }

  @Test func `the length is counted in characters, and has an end`() throws {
    #expect(try fault("xK9#vQ2m!Lp") == .tooShort)
    #expect(try fault("éèàùçôîûâêëï") != .tooShort)
    #expect(try fault("") == .tooShort)
    #expect(try fault(String(repeating: "xK9#vQ2m!Lp", count: 19)) == .tooLong)
  }

  @Test func `the longest password is looked at quickly`() throws {
    let longest = String(repeating: "motdepasse azerty 123 ", count: 9)
    #expect(try fault(longest) == .common)
  }
}
