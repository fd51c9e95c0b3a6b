import Testing

@testable import Exchange

struct TextLayoutTests {
  @Test(arguments: [
    ("équipe", 6), ("e\u{301}quipe", 6), ("12\u{A0}500", 6), ("césure\u{AD}", 6), ("", 0),
    ("été\u{7}", 3), ("日本", 4), ("🙂", 2), ("☎\u{FE0F}", 2), ("œuvre « ici »", 13),
  ])
  func `a text takes the columns of a terminal`(text: String, columns: Int) {
    #expect(TextLayout.width(of: text) == columns)
  }

  @Test func `a text is cut at spaces and a long word where the line ends`() {
    let layout = TextLayout(width: 10, figureWidths: [])
    let lines = layout.row("Réunion de l’intercommunalité é é", indent: 1, hanging: 1)
    #expect(lines == [" Réunion", "  de", "  l’interc", "  ommunali", "  té é é"])
  }

  @Test func `figures stand on the last line, at the right`() {
    let layout = TextLayout(width: 20, figureWidths: [5, 5])
    let lines = layout.row("Équipes accompagnées", indent: 0, figures: ["12", "–"])
    #expect(lines == ["Équipes", "accompagné", "es           12    –"])
  }
}
