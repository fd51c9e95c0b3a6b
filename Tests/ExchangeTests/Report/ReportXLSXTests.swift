import Exchange
import Foundation
import FoundationXML
import Testing

extension XMLReading {
  struct ReportXLSXTests {
    @Test func `there is a sheet for the whole, for each mission and for the proofs`() throws {
      let workbook = try part("xl/workbook.xml", of: try ReportSample().document())
      let names = try workbook.nodes(forXPath: "//*[local-name()='sheet']/@name")
      #expect(
        names.map(\.stringValue) == [
          "Rapport", "Mission 1", "Mission 2", "Mission 3", "Mission 4", "Preuves",
        ])
    }

    @Test func `figures are numbers and yes is a word`() throws {
      let document = try ReportSample().document()
      let mission = ReportXLSX(document).spreadsheet.sheets[1]
      let actions = mission.rows.first { $0.first?.value == .text("1.2.2") }
      #expect(actions?[3].value == .text("oui"))
      let sheet = try part("xl/worksheets/sheet3.xml", of: document)
      let numbers = try sheet.nodes(
        forXPath: "//*[local-name()='c'][not(@t)]/*[local-name()='v']")
      #expect(numbers.contains { $0.stringValue == "2" })
    }

    @Test func `a shared activity counts once on every cover`() throws {
      let document = try ReportSample().consolidated()
      let fact = ReportXLSX(document).spreadsheet.sheets[0].rows
        .first { $0.first?.value == .text("Activités de l’année") }
      let number = document.activities.count - 2
      #expect(fact?[1].value == .number(number))
      #expect(document.cover.activityCount == "\(number) activités")
    }

    @Test func `a title that is a formula stays a text`() throws {
      let document = try ReportSample().document()
      let strings = try part("xl/sharedStrings.xml", of: document)
      let texts = try strings.nodes(forXPath: "//*[local-name()='t']").map(\.stringValue)
      #expect(texts.contains(ReportSample.formula))
      #expect(texts.contains(ReportSample.markup))
      for number in 1...6 {
        let sheet = try part("xl/worksheets/sheet\(number).xml", of: document)
        #expect(try sheet.nodes(forXPath: "//*[local-name()='f']").isEmpty)
      }
    }

    @Test func `each figure has its activities on the sheet of proofs`() throws {
      let sheets = ReportXLSX(try ReportSample().consolidated()).spreadsheet.sheets
      let proofs = try #require(sheets.last).rows
      let references = proofs.filter {
        $0[0].value == .text("2.1.1") && $0[1].value == .text("Valeur")
      }
      .map { $0[3].value }
      #expect(
        references == [.text("PF-LORIENT/R0"), .text("PF-LORIENT/R1"), .text("PF-VANNES/R2")])
    }

    @Test func `the proofs of a sum give each entry's own number, as a number`() throws {
      let sheets = ReportXLSX(try ReportSample().document()).spreadsheet.sheets
      let proofs = try #require(sheets.last).rows
      #expect(proofs[0].last?.value == .text("Nombre"))
      func numbers(_ id: String, _ figure: String) -> [Spreadsheet.Cell.Value?] {
        proofs.filter { $0[0].value == .text(id) && $0[1].value == .text(figure) }
          .map { $0.count > 7 ? $0[7].value : nil }
      }
      #expect(numbers("3.3.2", "Valeur") == [.number(1234)])
      #expect(numbers("3.3.2", "Par destination") == [.number(1234)])
      #expect(numbers("3.2.2", "Valeur") == [.number(5)])
      #expect(numbers("3.2.3", "Liste") == [.number(3)])
      #expect(numbers("1.2.3", "Personnes présentes") == [.number(7)])
      #expect(numbers("2.1.1", "Valeur") == [nil, nil], "each counts as one")
    }

    @Test func `the same report gives the same bytes`() throws {
      let document = try ReportSample().document()
      #expect(try ReportXLSX(document).bytes() == ReportXLSX(document).bytes())
    }

    @Test func `what the library refuses is an error with its words`() throws {
      let day = try #require(ReportSample.generatedOn)
      let sheets = [Spreadsheet.Sheet(name: "a/b", widths: [])]
      let spreadsheet = Spreadsheet(title: "", author: "", createdOn: day, sheets: sheets)
      #expect(throws: SpreadsheetError.self) { try spreadsheet.xlsx() }
    }

    @Test func `a text longer than a cell is cut and the workbook is made`() throws {
      let day = try #require(ReportSample.generatedOn)
      var sheet = Spreadsheet.Sheet(name: "Long", widths: [10])
      sheet.rows = [[.text(String(repeating: "é", count: 40_000))]]
      let spreadsheet = Spreadsheet(title: "", author: "", createdOn: day, sheets: [sheet])
      let strings = try Self.part("xl/sharedStrings.xml", of: try spreadsheet.xlsx())
      #expect(strings.rootElement()?.stringValue?.utf16.count == 32_767)
    }

    private func part(_ name: String, of document: ReportDocument) throws -> XMLDocument {
      try Self.part(name, of: try ReportXLSX(document).bytes())
    }

    /// One file of the archive.
    private static func part(_ name: String, of workbook: [UInt8]) throws -> XMLDocument {
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
      try Data(workbook).write(to: file)
      defer { _ = remove(file.path) }
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: "/usr/bin/unzip")
      process.arguments = ["-p", file.path, name]
      process.standardOutput = output
      try process.run()
      let bytes = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return try XMLDocument(data: bytes)
    }
  }
}
