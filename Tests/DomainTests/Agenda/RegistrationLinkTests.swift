import Domain
import Testing

struct RegistrationLinkTests {
  @Test(arguments: [
    ("https://formation.example/40h?s=1#haut", "https://formation.example/40h?s=1#haut"),
    ("HTTP://formation.example", "http://formation.example"),
    ("mailto:accueil@structure.example?subject=x", "mailto:accueil@structure.example?subject=x"),
    ("tel:+33261910001", "tel:+33261910001"),
    (" accueil@structure.example ", "mailto:accueil@structure.example"),
  ])
  func `a page, an e-mail address or a number`(text: String, address: String) {
    #expect(RegistrationLink(text)?.address == address)
  }

  @Test(arguments: [
    "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
    "//ailleurs.example", "https:ailleurs.example", "https://", "https:///chemin",
    "formation.example",
    "https://a.example/\"onclick=\"x", "https://a.example/<script>", "https://moi@a.example",
    "mailto:", "mailto:personne", "tel:", "tel:alerte", "tel:000", "vbscript:x",
    "https://a b.example",
    "ftp://a.example", "http://\u{200B}", "https://a.ex\u{0}ample",
    "https://a.example/" + String(repeating: "a", count: 10_000),
  ])
  func `nothing else`(text: String) {
    #expect(RegistrationLink(text) == nil)
  }

  @Test(arguments: ["02 61 91 00 01", "+33 2 61 91 00 01", "02.61.91.00.01", "3114", "15"])
  func `a number is kept as it is written`(text: String) {
    #expect(PhoneNumber(text)?.text == text)
  }

  @Test(arguments: [
    "", "00 00 00 00 00", "appelez-nous", "1", "02 61 91 00 01 poste 4", "+", "1234567890123456",
  ])
  func `what cannot be dialled is no number`(text: String) {
    #expect(PhoneNumber(text) == nil)
  }
}
