import Exchange
import Testing

struct ReportCSVTests {
  @Test func `every figure is a row with the codes of the contract`() throws {
    let rows = try rows(of: try ReportSample().document(), .exchange)
    let meetings = rows.filter { $0["indicator"] == "2.1.1" }
    #expect(meetings.first?["value"] == "2")
    #expect(meetings.first?["previous"] == "1")
    #expect(meetings.first?["entries"] == "R0|R1")
    let part = meetings.first { $0["breakdown"] == "object" && $0["part"] == "bilateral" }
    #expect(part?["value"] == "2")
    let indicators = rows.filter { row in
      ["breakdown", "item", "warning"].allSatisfy { row[$0] == nil }
    }
    #expect(indicators.count == 20)
    #expect(rows.first { $0["indicator"] == "1.2.2" }?["value"] == "true")
  }

  @Test func `a consolidated report gives the sum and the difference`() throws {
    let rows = try rows(of: try ReportSample().consolidated(), .exchange)
    let meetings = rows.first { $0["indicator"] == "2.1.1" }
    #expect(meetings?["scope"] == "consolidated")
    #expect(meetings?["structures"] == "PF-LORIENT|PF-VANNES")
    #expect(meetings?["value"] == "2" && meetings?["sum"] == "3")
    #expect(meetings?["difference"] == "-1")
    #expect(meetings?["entries"] == "PF-LORIENT/R0|PF-LORIENT/R1|PF-VANNES/R2")
  }

  @Test func `a title that is a formula is a text in a spreadsheet, and itself for programs`()
    throws
  {
    let document = try ReportSample().document()
    let formula = ReportSample.formula
    #expect(try rows(of: document, .spreadsheet).contains { $0["value"] == "'" + formula })
    #expect(try rows(of: document, .exchange).contains { $0["value"] == formula })
  }

  private func rows(
    of document: ReportDocument, _ form: CSVWriter.Form
  ) throws -> [[String: String]] {
    let reading = try Reading(
      ReportCSV(document).bytes(form), columns: ReportCSV.columns, required: ReportCSV.columns)
    #expect(reading.failure == nil && reading.problems.isEmpty)
    return reading.rows.map(\.cells)
  }
}
