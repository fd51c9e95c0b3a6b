import Domain
import Testing

struct CellsTests {
  @Test func `a blank cell is an empty one`() {
    let cells = Cells([("a", " \t\n"), ("b", "x")])
    #expect(cells.text("a") == nil)
    #expect(cells.text("b") == "x")
    #expect(cells.text("c") == nil)
  }

  @Test func `a list leaves out its empty parts`() {
    let cells = Cells([("a", " x | y||z | "), ("b", "|")])
    #expect(cells.list("a") == ["x", "y", "z"])
    #expect(cells.list("b").isEmpty)
  }

  @Test func `a required cell that is empty is reported`() {
    var cells = Cells([("a", " ")])
    #expect(cells.required("a").isEmpty)
    #expect(cells.problems == [Problem(column: "a", found: "", reason: .missing)])
  }

  @Test(arguments: ["a\u{0}b", "\u{1B}[2J", "\u{7F}"])
  func `a control character is reported`(text: String) {
    let cells = Cells([("a", text)])
    #expect(cells.problems == [Problem(column: "a", found: text, reason: .controlCharacter)])
  }

  @Test func `tabs and line ends are text`() {
    #expect(Cells([("a", "x\ty\r\nz")]).problems.isEmpty)
  }

  @Test(arguments: [(" x ", "x"), ("\u{A0}x", "\u{A0}x"), ("", ""), ("a b", "a b")])
  func `trimming takes blanks of ASCII only`(text: String, trimmed: String) {
    #expect(Cells.trimmed(text) == Substring(trimmed))
  }
}
