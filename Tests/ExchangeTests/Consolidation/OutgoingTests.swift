import Domain
import Exchange
import Foundation
import Testing

struct MeasureReportTests {
  private struct Resource: Decodable {
    struct Concept: Decodable {
      struct Coding: Decodable { let code: String }
      let coding: [Coding]
      var code: String { coding.first?.code ?? "" }
    }
    struct Quantity: Decodable { let value: Int }
    struct Population: Decodable { let count: Int }
    struct Stratum: Decodable {
      let value: Concept
      let measureScore: Quantity
    }
    struct Stratifier: Decodable {
      let code: [Concept]
      let stratum: [Stratum]
    }
    struct Group: Decodable {
      let code: Concept
      let population: [Population]
      let measureScore: Quantity
      let stratifier: [Stratifier]?
    }
    struct Period: Decodable {
      let start: String
      let end: String
    }
    struct Reporter: Decodable { let display: String }

    let resourceType: String
    let id: String
    let measure: String
    let reporter: Reporter
    let period: Period
    let group: [Group]
  }

  private func file(_ sample: OutgoingSample) throws -> OutgoingFile {
    MeasureReportJSON(
      sample.reports, names: sample.names, labels: sample.sample.labels,
      madeOn: try #require(ReportSample.generatedOn)
    ).file
  }

  @Test func `each structure is a line, with every figure and part of its report`() throws {
    let sample = try OutgoingSample()
    let lines = try file(sample).bytes.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 2)
    for (line, report) in zip(lines, sample.computed) {
      let resource = try JSONDecoder().decode(Resource.self, from: Data(line))
      #expect(resource.resourceType == "MeasureReport")
      #expect(resource.id == "2025-\(report.scope.structures[0].text)")
      #expect(resource.measure.hasSuffix("/Measure/missions-2025-09"))
      #expect(resource.reporter.display == sample.names[report.scope.structures[0]])
      #expect([resource.period.start, resource.period.end] == ["2025-01-01", "2025-12-31"])
      #expect(resource.group.map(\.code.code) == report.figures.map(\.indicator.id))
      #expect(resource.group.map(\.measureScore.value) == report.figures.map(\.value.amount))
      #expect(
        resource.group.map { $0.population.map(\.count) }
          == report.figures.map { [$0.provenance.count] })
      for (group, figure) in zip(resource.group, report.figures) {
        let stated = (group.stratifier ?? []).flatMap { stratifier in
          stratifier.stratum.map {
            "\(stratifier.code[0].code)/\($0.value.code) \($0.measureScore.value)"
          }
        }
        let parts = figure.breakdowns.flatMap { breakdown in
          breakdown.parts.map { "\(breakdown.name)/\($0.code) \($0.value)" }
        }
        #expect(stated == parts)
      }
    }
  }

  @Test func `a yes that becomes a number is said`() throws {
    let left = try file(OutgoingSample()).leftOut.map(\.description)
    #expect(left.contains("1.2.2: yes or no, written as 1 or 0"))
  }
}

struct ComparisonXLSXTests {
  private func workbook() throws -> ComparisonXLSX {
    let sample = try OutgoingSample()
    return ComparisonXLSX(
      sample.comparison, names: sample.names, labels: sample.sample.labels,
      madeOn: try #require(ReportSample.generatedOn))
  }

  @Test func `there is a sheet for each mission, the structures side by side`() throws {
    let sheets = try workbook().spreadsheet.sheets
    #expect(
      sheets.map(\.name)
        == ["Rapports", "Mission 1", "Mission 2", "Mission 3", "Mission 4", "Noms"])
    let rows = sheets[2].rows
    #expect(
      rows[1].dropFirst(3).map(\.value)
        == ["PF-LORIENT", "PF-VANNES", "Somme", "Consolidé", "Écart"].map { .text($0) })
    let meetings = try #require(rows.first { $0.first?.value == .text("2.1.1") })
    #expect(meetings.dropFirst(3).map(\.value) == [2, 1, 3, 2, -1].map { .number($0) })
    #expect(try workbook().file().bytes.starts(with: "PK".utf8))
  }

  @Test func `each structure's line says what its figures are`() throws {
    let journals = try #require(try workbook().spreadsheet.sheets.first).rows
    #expect(journals.last?[2].value == .text("journal, tel qu’il est le 12 janvier 2026"))
    let sample = try OutgoingSample()
    let sent = try #require(sample.sent.first?.submission)
    let workbook = ComparisonXLSX(
      Comparison(
        sample.sent, consolidated: nil, in: sample.comparison.year,
        under: sample.comparison.framework, joined: JoinedTitles()),
      names: sample.names, labels: sample.sample.labels,
      madeOn: try #require(ReportSample.generatedOn))
    let line = try #require(workbook.spreadsheet.sheets.first?.rows.last)
    #expect(line[2].value == .text(French.sealedLine(sent)))
    #expect(line[3].value == .text(sent.hash))
  }

  @Test func `the lists of names are one, and the others are said to be left out`() throws {
    let workbook = try workbook()
    let names = try #require(workbook.spreadsheet.sheets.last).rows
    let trainings = names.filter { $0[0].value == .text("3.2.1") }
    #expect(trainings.map { $0[1].value } == [.text(ReportSample.wide)])
    let left = workbook.leftOut.map(\.description)
    #expect(left.contains("1.2.2: the names in its list (2 lines)"))
    #expect(!left.contains { $0.hasPrefix("3.2.1: the names") })
  }
}

struct SealedReadingTests {
  @Test func `a report read back from its JSON states the same`() throws {
    let sample = try OutgoingSample()
    for (report, bare) in zip(sample.computed, sample.reports) {
      let json = String(
        decoding: ReportJSON(report, labels: sample.sample.labels).bytes, as: UTF8.self)
      let submission = sample.submission(of: report)
      let read = try BareReport(json: json, of: submission, under: report.framework)
      #expect(read.submission == submission && bare.submission == nil)
      #expect(read.figures.map(\.indicator.id) == bare.figures.map(\.indicator.id))
      #expect(read.figures.map(\.value) == bare.figures.map(\.value))
      #expect(read.figures.map(\.breakdowns) == bare.figures.map(\.breakdowns))
      #expect(read.figures.map(\.entryCount) == bare.figures.map(\.entryCount))
      #expect(read.figures.map(\.warningCount) == bare.figures.map(\.warningCount))
      for (one, other) in zip(read.figures, bare.figures) where one.indicator.id != "1.1.1" {
        #expect(one.items.map { $0.map(\.value) } == other.items.map { $0.map(\.value) })
      }
    }
  }

  @Test func `what is no report is refused`() throws {
    let sample = try OutgoingSample()
    let (report, framework) = (sample.computed[0], sample.sample.framework)
    #expect(throws: (any Error).self) {
      try BareReport(json: "{}", of: sample.submission(of: report), under: framework)
    }
  }
}
