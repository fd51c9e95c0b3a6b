import Domain
import Exchange
import Testing

struct FrenchTests {
  @Test(arguments: [
    (2026, 3, 12, "12 mars 2026"), (2026, 3, 1, "1er mars 2026"), (2025, 8, 31, "31 août 2025"),
    (2024, 12, 1, "1er décembre 2024"), (2025, 2, 2, "2 février 2025"),
  ])
  func `dates are written out`(year: Int, month: Int, day: Int, written: String) throws {
    #expect(French.date(try #require(Day(year: year, month: month, day: day))) == written)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1\u{202F}000"), (12345, "12\u{202F}345"),
    (1_000_000, "1\u{202F}000\u{202F}000"), (-1500, "\u{2212}1\u{202F}500"),
  ])
  func `thousands are set apart`(number: Int, written: String) {
    #expect(French.number(number) == written)
  }

  @Test(arguments: [(0, "0 rencontre"), (1, "1 rencontre"), (2, "2 rencontres")])
  func `zero and one are singular`(number: Int, written: String) {
    #expect(French.count(number, "rencontre", "rencontres") == written)
  }

  @Test func `a list ends with et`() {
    #expect(French.list([]).isEmpty)
    #expect(French.list(["a"]) == "a")
    #expect(French.list(["a", "b"]) == "a et b")
    #expect(French.list(["a", "b", "c"]) == "a, b et c")
  }

  @Test func `punctuation gets no-break spaces`() {
    #expect(French.spaced("Qui ? « Moi » : oui") == "Qui\u{202F}? «\u{202F}Moi\u{202F}»\u{A0}: oui")
    #expect(French.spaced("12:30, c'est tout !") == "12:30, c'est tout\u{202F}!")
  }
}
