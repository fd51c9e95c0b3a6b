import Domain
import Exchange
import Storage
import TestSupport
import Testing

struct EvidenceTests {
  /// The year of S1 or of the region, with its report computed apart from the site.
  private struct Year {
    let visitor: Visitor
    let path: String
    let report: Report
    let addresses: [Entry.Reference: String]

    init(_ site: TestSite, ofRegion isRegional: Bool = false) async throws {
      visitor = isRegional ? site.pole : site.officer
      path = isRegional ? "/region/rapport/2025" : "/rapport/S1/2025"
      try await site.noteSampleYear()
      let year = try #require(ReportingYear(2025))
      let framework = try Catalogue.shipped().framework(for: year)
      let found = try await site.storage.read { database in
        (
          basis: try database.reportBasis(of: nil, in: year, under: framework),
          stored: try database.journalPage(
            JournalFilter(structures: nil), after: nil, size: 1_000
          ).entries
        )
      }
      report =
        isRegional
        ? Report(consolidating: SampleRegion.structures.map(\.code), from: found.basis)
        : Report(of: Structure.Code("S1"), from: found.basis)
      addresses = Dictionary(
        uniqueKeysWithValues: found.stored.map { ($0.entry.reference, "/journal/\($0.id)") })
    }

    /// Fails unless the page lists exactly the entries of the provenance.
    func expect(_ provenance: Provenance, at path: String) async throws {
      let listed = try await visitor.page(path).links(from: "/journal/")
      let expected = report.references(provenance).compactMap { addresses[$0] }
      #expect(listed.sorted() == expected.sorted(), "\(path)")
    }
  }

  @Test(arguments: Engine.allCases, [false, true])
  func `each figure opens onto exactly its entries`(
    on engine: Engine, ofRegion isRegional: Bool
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting, ["shared_reference": "commune"])
      try await site.note(.meeting, ["shared_reference": "commune", "object": "other"], of: "S2")
      try await site.note(.commonProject, ["title": "TITRE", "role": "contributor"], of: "S2")
      let year = try await Year(site, ofRegion: isRegional)
      #expect(year.report.figures.count == 20)
      for figure in year.report.figures {
        let path = "\(year.path)/\(figure.indicator.id)"
        try await year.expect(figure.provenance, at: path)
        for breakdown in figure.breakdowns {
          for part in breakdown.parts {
            let query = "partie=\(breakdown.name).\(part.code)"
            try await year.expect(part.provenance, at: "\(path)?\(query)")
          }
        }
        for (item, position) in zip(figure.items ?? [], 1...) {
          try await year.expect(item.provenance, at: "\(path)?ligne=\(position)")
        }
        for warning in figure.warnings {
          try await year.expect(warning.provenance, at: "\(path)?alerte=\(warning.code)")
        }
      }
    }
  }

  @Test func `each entry is shown with what it brings to the figure`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.note(.orientation, ["people": "4"])
      try await site.note(.orientation, ["people": "1200", "target": "targeted_action"])
      for day in 1...3 {
        try await site.note(.projectMeeting, ["project": "P2", "date": "2025-05-0\(day)"])
      }
      func cells(_ path: String, _ label: String) async throws -> [String] {
        try await site.officer.page("/rapport/S1/2025/\(path)").main
          .all("td", ["data-label": label]).map(\.text)
      }
      let people = "Nombre de personnes orientées"
      #expect(try await cells("3.3.2", people) == ["4", "1\u{202F}200"])
      let part = "3.3.2?partie=target.targeted_action"
      #expect(try await cells(part, people) == ["1\u{202F}200"])
      let projects = try await cells("1.1.1", "Projet accompagné")
      #expect(projects.count == 3 && projects.allSatisfy { $0.hasSuffix("(P2)") })
      #expect(try await cells("2.1.1", people).isEmpty)
    }
  }

  @Test func `every link of a report to its proofs leads to entries`() async throws {
    try await withSite(on: .sqlite) { site in
      let year = try await Year(site)
      let links = try await site.officer.page("/rapport/S1/2025").links(from: "/rapport/S1/2025/")
        .filter { !$0.contains("/rapport.") }
      let parts = year.report.figures.flatMap(\.breakdowns).flatMap(\.parts)
      let filled = parts.count { !$0.provenance.isEmpty }
      #expect(links.count { $0.contains("?partie=") } == filled)
      #expect(links.count { $0.contains("?alerte=") } == 2)
      for link in Set(links) where !link.hasSuffix("/liste") {
        let page = try await site.officer.page(link)
        #expect(!page.links(from: "/journal/").isEmpty, "\(link)")
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a long proof is read page by page`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for number in 1...101 {
        try await site.note(.trainingOrganised, ["title": "n\(number)"])
      }
      let first = try await site.officer.page("/rapport/S1/2025/3.2.1")
      #expect(first.links(from: "/journal/").count == 100)
      let next = try #require(first.main.first("a", ["rel": "next"])?["href"])
      let second = try await site.officer.page(next)
      #expect(second.links(from: "/journal/").count == 1)
      #expect(second.main.first("a", ["rel": "prev"])?["href"] == "/rapport/S1/2025/3.2.1")
      let list = try await site.officer.page("/rapport/S1/2025/3.2.1/liste")
      #expect(list.rows.count == 100)
      let report = try await site.officer.page("/rapport/S1/2025")
      #expect(report.links(from: "/rapport/S1/2025/3.2.1/liste").count == 1)
    }
  }

  @Test func `what an indicator does not have is not found`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.noteSampleYear()
      for query in [
        "partie=object", "partie=object.none", "partie=object.bilateral.x", "ligne=0",
        "ligne=1", "ligne=x", "alerte=none", "alerte=borderline_support", "page=0", "page=9",
      ] {
        let answer = try await site.officer.get("/rapport/S1/2025/2.1.1?\(query)")
        #expect(answer.status == 404, "\(query)")
      }
      #expect(try await site.officer.get("/rapport/S1/2025/2.1.1/liste").status == 404)
    }
  }
}
