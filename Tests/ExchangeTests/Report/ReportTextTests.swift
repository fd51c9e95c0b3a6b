import Exchange
import Testing

struct ReportTextTests {
  @Test func `no line is longer than the terminal`() throws {
    let sample = try ReportSample()
    for document in [try sample.document(), try sample.consolidated()] {
      for width in [80, 90, 100] {
        let lines = ReportText(document, width: width).text.split(separator: "\n")
        #expect(lines.allSatisfy { Self.columns($0) <= width })
        #expect(lines.allSatisfy { $0.last != " " })
      }
    }
  }

  @Test func `the values of a year stand in one column`() throws {
    let lines = try lines(try ReportSample().document())
    #expect(lines.contains("2.1.1 Rencontres auprès des acteurs".padded(to: 71) + "2       1"))
    #expect(lines.contains("        Rencontre bilatérale".padded(to: 71) + "2"))
    #expect(
      lines.contains("1.2.2 Actions pour l’engagement des patients".padded(to: 69) + "oui     non"))
    #expect(lines.contains { $0.hasSuffix(" 1\u{202F}234       0") && Self.columns($0) == 80 })
  }

  @Test func `a number of seven digits stands in the same column`() throws {
    let lines = try lines(try ReportSample(people: 9_234_567).document())
    let places = Set(
      lines.filter { $0.hasPrefix("3.3.2") || $0.hasPrefix("2.1.1") }.map(Self.columns))
    #expect(places == [80])
    #expect(lines.contains { $0.hasSuffix(" 9\u{202F}234\u{202F}567       0") })
  }

  @Test func `a consolidated report has the sum, the consolidated figure and the difference`()
    throws
  {
    let lines = try lines(try ReportSample().consolidated())
    let figures = lines.first { $0.hasPrefix("2.1.1") }?.split(separator: " ").suffix(3)
    #expect(figures == ["3", "2", "−1"])
  }

  @Test func `wide letters take two columns`() throws {
    let text = try ReportText(ReportSample().document()).text
    #expect(text.contains("– \(ReportSample.wide)\n"))
  }

  @Test func `warnings are marked and what is empty is said`() throws {
    let lines = try lines(try ReportSample().document())
    #expect(lines.contains { $0.hasPrefix("    ! 1 projet a exactement 3 rencontres") })
    let warning = try #require(lines.firstIndex { $0.contains("! 1 projet a exactement") })
    let references = lines[warning...].prefix(4).first { $0.hasPrefix("      références\u{A0}: R") }
    #expect(references?.split(separator: ",").count == 3)
    let empty = try #require(lines.firstIndex { $0.hasPrefix("4.3.1") })
    #expect(lines[empty + 1] == "      rien de noté cette année")
  }

  private func lines(_ document: ReportDocument) throws -> [Substring] {
    ReportText(document).text.split(separator: "\n")
  }

  /// The columns of the letters that the sample holds.
  private static func columns(_ line: Substring) -> Int {
    line.reduce(0) { $0 + ("\u{4E00}"..."\u{9FFF}" ~= $1 ? 2 : 1) }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: width - count)
  }
}
