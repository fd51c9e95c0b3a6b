import Domain
import Exchange
import Foundation
import Storage
import TestSupport
import Testing

struct ConsolidationTests {
  private static let path = "/consolidation/2025"

  private static func row(_ id: String, in page: HTMLElement) -> [String]? {
    page.rows.first { $0[0].hasPrefix("\(id) ") }
  }

  @Test(arguments: Engine.allCases)
  func `the pole sees every structure, the sum, the consolidated figure and the rest`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      for structure in ["S1", "S2"] {
        try await site.note(.awareness, ["shared_reference": "SH"], of: structure)
      }
      try await site.note(.awareness, of: "S1")
      let page = try await site.pole.page(Self.path)
      #expect(Self.row("3.1.2", in: page)?.dropFirst() == ["2", "1", "0", "3", "2", "−1"])
      #expect(page.links(from: "/region/rapport/2025") == ["/region/rapport/2025"])
      #expect(page.links(from: "\(Self.path)/fichiers/").count == 4)
    }
  }

  @Test(arguments: Engine.allCases)
  func `near titles are joined by a person, and set apart again, without changing a figure`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.commonProject, ["title": "Journée du souffle"], of: "S1")
      try await site.note(.commonProject, ["title": "La journée souffle"], of: "S2")
      let before = try await site.pole.page(Self.path)
      let figures = Self.row("2.3.1", in: before)
      let join = try #require(before.form("\(Self.path)/titres"))
      #expect(join["indicator"] == "2.3.1")
      #expect(try await site.pole.send(join).location == "\(Self.path)?fait=reuni#listes")
      let joined = try await site.pole.page(Self.path)
      #expect(joined.form("\(Self.path)/titres") == nil)
      #expect(Self.row("2.3.1", in: joined) == figures)
      let titles = joined.rows.filter { $0.count == 2 && $0[0].contains("souffle") }
      #expect(titles.count == 1)
      #expect(titles.first?[1].contains("Structure S1") == true)
      #expect(titles.first?[1].contains("Structure S2") == true)
      let separate = try #require(joined.form("\(Self.path)/titres/separation"))
      #expect(try await site.pole.send(separate).status == 303)
      let apart = try await site.pole.page(Self.path)
      #expect(apart.rows.filter { $0.count == 2 && $0[0].contains("souffle") }.count == 2)
      let events = try await site.auditEvents().filter { $0.action != .seeReport }
      #expect(events.suffix(2).map(\.action) == [.joinTitles, .separateTitles])
      #expect(events.suffix(2).allSatisfy { $0.subject?.id == "region/2025" })
    }
  }

  @Test(arguments: Engine.allCases)
  func `near titles that name two things are not proposed again, until a person wants them to be`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.commonProject, ["title": "Journée du souffle"], of: "S1")
      try await site.note(.commonProject, ["title": "La journée souffle"], of: "S2")
      let titles = "\(Self.path)/titres"
      let sent = "\(Self.path)?chiffres=envoyes"
      for structure in ["S1", "S2"] { try await site.sealJournal(of: structure) }
      let no = try #require(try await site.pole.page(sent).form("\(titles)/refus"))
      #expect(try await site.pole.send(no).location == "\(sent)&fait=refuse#listes")
      let refused = try await site.pole.page(Self.path)
      #expect(refused.form(titles) == nil && refused.form("\(titles)/refus") == nil)
      let again = try #require(refused.form("\(titles)/proposition"))
      #expect(try await site.pole.send(again).location == "\(Self.path)?fait=propose#listes")
      let proposed = try await site.pole.page(Self.path)
      #expect(proposed.form(titles) != nil && proposed.form("\(titles)/proposition") == nil)
      let events = try await site.auditEvents().filter { $0.action != .seeReport }
      #expect(events.suffix(2).map(\.action) == [.keepTitlesApart, .proposeTitles])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a form on the figures that were sent leads back to them`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.commonProject, ["title": "Journée du souffle"], of: "S1")
      try await site.note(.commonProject, ["title": "La journée souffle"], of: "S2")
      for structure in ["S1", "S2"] { try await site.sealJournal(of: structure) }
      let sent = "\(Self.path)?chiffres=envoyes"
      let join = try #require(try await site.pole.page(sent).form("\(Self.path)/titres"))
      #expect(try await site.pole.send(join).location == "\(sent)&fait=reuni#listes")
      let separate = try #require(
        try await site.pole.page(sent).form("\(Self.path)/titres/separation"))
      #expect(try await site.pole.send(separate).location == "\(sent)&fait=separe#listes")
    }
  }

  @Test(arguments: [
    [("indicator", "2.1.1"), ("title", "a"), ("under", "b")],
    [("indicator", "2.3.1"), ("title", "A b"), ("under", "b")],
    [("indicator", "2.3.1"), ("title", "a"), ("under", "")],
  ])
  func `what is no title of a list is not joined`(fields: [(String, String)]) async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.pole.post("\(Self.path)/titres", fields)
      #expect(answer.status == 400)
    }
  }

  @Test(arguments: [("xlsx", "PK"), ("dhis2", "{"), ("adx", "<?xml"), ("fhir", "{")])
  func `the reports are given for other systems`(format: String, beginning: String) async throws {
    try await withSite(on: .sqlite) { site in
      try await site.noteSampleYear()
      let answer = try await site.pole.get("\(Self.path)/fichiers/\(format)")
      #expect(answer.status == 200)
      #expect(answer.bytes.starts(with: beginning.utf8))
      #expect(answer.text.contains("https://etp.region.example/fhir/") == (format == "fhir"))
      #expect(answer[header: "Content-Disposition"]?.contains("2025.") == true)
      #expect(try await site.pole.get("\(Self.path)/fichiers/pdf").status == 404)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the agency sees what was sent and nothing else`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.awareness, of: "S1")
      try await site.note(.commonProject, ["title": "Projet envoyé"], of: "S1")
      try await site.note(.commonProject, ["title": "Projet gardé"], of: "S2")
      let empty = try await site.agency.page(Self.path)
      #expect(empty.main.all("table").isEmpty)
      #expect(empty.main.text.contains("Structure S1, Structure S2 et Structure S3"))
      try await site.sealJournal(of: "S1")
      try await site.note(.awareness, of: "S1")
      let page = try await site.agency.page(Self.path)
      #expect(Self.row("3.1.2", in: page)?.dropFirst() == ["1", "1", "1", "0"])
      #expect(page.main.text.contains("Structure S2 et Structure S3."))
      #expect(page.main.text.contains("Projet envoyé"))
      #expect(!page.main.text.contains("Projet gardé"))
      #expect(page.links(from: "/region/").isEmpty)
      let same = try await site.pole.page("\(Self.path)?chiffres=envoyes")
      #expect(Self.row("3.1.2", in: same) == Self.row("3.1.2", in: page))
      #expect(Self.row("3.1.2", in: try await site.pole.page(Self.path))?[1] == "2")
      let resource = try await site.pole.get("\(Self.path)/fichiers/fhir?chiffres=envoyes").text
      #expect(resource.contains("\"S1/2025/1\"") && !resource.contains("\"S2/2025"))
      let file = try await site.agency.get("\(Self.path)/fichiers/dhis2").text
      #expect(file.contains("\"S1\"") && !file.contains("\"S2\""))
    }
  }

  @Test(arguments: Engine.allCases)
  func `the agency's consolidated figure counts what was sent, shared activities once`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      for structure in ["S1", "S2"] {
        try await site.note(.awareness, ["shared_reference": "SH"], of: structure)
        try await site.sealJournal(of: structure)
      }
      for structure in ["S1", "S2"] { try await site.note(.awareness, of: structure) }
      let page = try await site.agency.page(Self.path)
      #expect(Self.row("3.1.2", in: page)?.dropFirst() == ["1", "1", "2", "1", "−1"])
    }
  }

  @Test func `reports under different rules have a sum and no consolidated figure`() async throws {
    try await withSite(on: .sqlite) { site in
      let framework = try Catalogue.shipped().framework(for: #require(ReportingYear(2025)))
      let threshold = try #require(framework.parameters.first)
      try await site.sealJournal(of: "S1")
      try await site.storage.write { try $0.set(threshold, of: framework, to: 4) }
      try await site.sealJournal(of: "S2")
      let page = try await site.agency.page(Self.path)
      #expect(Self.row("3.1.2", in: page)?.dropFirst() == ["0", "0", "0"])
      #expect(page.main.text.contains("n’ont pas de chiffre consolidé"))
    }
  }

  @Test func `the menu leads to the last year that is over`() async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.agency.get("/consolidation")
      #expect(answer.location == "/consolidation/2024")
      let refused = try await site.officer.get(Self.path)
      #expect(refused.status == 403)
    }
  }
}
