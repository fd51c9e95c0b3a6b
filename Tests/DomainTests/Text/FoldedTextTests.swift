import Domain
import Testing

struct FoldedTextTests {
  @Test(arguments: [
    "Éducation thérapeutique", "EDUCATION THERAPEUTIQUE",
    "e\u{301}ducation\u{A0}the\u{301}rapeutique",
    " éducation\tthérapeutique\n", "ÉducationThérapeutique",
    "\u{2009}éducation\u{202F}thérapeutique",
  ])
  func `case, accents and spaces make no difference`(text: String) {
    #expect(FoldedText(text) == FoldedText("éducation thérapeutique"))
  }

  @Test(arguments: [("CPTS 1", "CPTS 2"), ("COOP", "COPIL"), ("a-b", "ab"), ("", "a")])
  func `other differences stay`(one: String, other: String) {
    #expect(FoldedText(one) != FoldedText(other))
  }

  @Test(arguments: [
    ("L’été à Brest", ["l", "ete", "a", "brest"]), ("  ", []), ("100 %_!", ["100"]),
    ("ATELIER n° 2", ["atelier", "n", "2"]), ("Ville-hôpital", ["ville", "hopital"]),
  ])
  func `the words of a search are folded one by one`(text: String, words: [String]) {
    #expect(FoldedText.words(of: text) == words)
  }
}
