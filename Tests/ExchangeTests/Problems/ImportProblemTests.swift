import Domain
@testable import Exchange
import Testing

struct ImportProblemTests {
  @Test func `a problem says its line, column, what was found and what is allowed`() {
    let problem = Problem(
      column: "object", found: "bilaterale",
      reason: .unknownCode(allowed: ["bilateral", "networking"]))
    #expect(
      ImportProblem(line: 12, problem: problem).description
        == "line 12, column \"object\": found \"bilaterale\"; allowed: bilateral, networking")
  }

  @Test func `every reason has words of one line`() {
    for problem in Problem.samples {
      let words = ImportProblem(line: 2, problem: problem).description
      #expect(words.hasPrefix("line 2, column \"\(problem.column)\": "))
      #expect(words.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }
  }

  @Test func `an empty required cell is said to be empty`() {
    let problem = Problem(column: "date", found: "", reason: .missing)
    #expect(
      ImportProblem(line: 3, problem: problem).description
        == "line 3, column \"date\": empty, but required")
  }

  @Test func `a long text is shortened`() {
    let excerpt = Excerpt(of: String(repeating: "é", count: 200))
    #expect(excerpt.text == String(repeating: "é", count: 80) + "…")
    #expect(Excerpt(of: "court").text == "court")
    let stacked = "e" + String(repeating: "\u{301}", count: 10_000)
    #expect(Excerpt(of: stacked).text.unicodeScalars.count == 81)
  }

  @Test(arguments: [
    ("\u{1B}[2J", "\\u{1B}[2J"), ("a\r\nb", "a\\r\\nb"), ("\t", "\\t"), ("\u{9B}1m", "\\u{9B}1m"),
    ("a\u{202E}b", "a\\u{202E}b"), ("\u{0}", "\\u{0}"), ("\u{2028}", "\\u{2028}"),
    ("l’été à 20 %", "l’été à 20 %"),
  ])
  func `a hostile text cannot drive the terminal`(found: String, shown: String) {
    #expect(Excerpt(of: found).text == shown)
  }
}
