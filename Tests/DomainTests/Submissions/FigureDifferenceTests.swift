import Domain
import Exchange
import TestSupport
import Testing

struct FigureDifferenceTests {
  private func figures(_ rows: [SampleRow]) throws -> [SealedFigure] {
    let report = try SampleReport.own(try rows.map { try $0.entry() })
    return report.figures.map { SealedFigure($0, of: report) }
  }

  @Test func `the same report has no difference`() throws {
    let rows = [SampleRow(.meeting), SampleRow(.awareness, ["reference": "R2"])]
    #expect(try FigureDifference.between(figures(rows), and: figures(rows)).isEmpty)
  }

  @Test func `a difference names the value, the parts and the entries`() throws {
    let sealed = [SampleRow(.meeting), SampleRow(.meeting, ["reference": "R2"])]
    let now = [
      SampleRow(.meeting), SampleRow(.meeting, ["reference": "R3", "object": "networking"]),
      SampleRow(.meeting, ["reference": "R4"]),
    ]
    let differences = try FigureDifference.between(figures(sealed), and: figures(now))
    let meetings = try #require(differences.first { $0.indicator == "2.1.1" })
    #expect(meetings.sealed == .number(2) && meetings.now == .number(3))
    #expect(meetings.added == ["R3", "R4"] && meetings.removed == ["R2"])
    let objects = meetings.parts.filter { $0.part.breakdown == "object" }
    #expect(objects.map { "\($0.part.code) \($0.sealed) \($0.now)" } == ["networking 0 1"])
  }

  @Test func `entries that took the place of others are a difference`() throws {
    let differences = try FigureDifference.between(
      figures([SampleRow(.meeting)]), and: figures([SampleRow(.meeting, ["reference": "R9"])]))
    #expect(differences.first { $0.indicator == "2.1.1" }?.added == ["R9"])
  }

  @Test func `a sealed report is read back from its JSON as it was computed`() throws {
    let rows = EntryKind.allCases.enumerated().map { number, kind in
      SampleRow(kind, ["reference": "R\(number)", "comment": "« a\\b » \"c\""])
    }
    let report = try SampleReport.own(try rows.map { try $0.entry() })
    let json = String(
      decoding: ReportJSON(report, labels: try Labels.french()).bytes, as: UTF8.self)
    let sealed = try SealedReport(json: json)
    #expect(sealed.figures == report.figures.map { SealedFigure($0, of: report) })
    #expect(sealed.framework == report.framework.version)
    #expect(sealed.parameters == ["support_threshold": 3])
  }
}
