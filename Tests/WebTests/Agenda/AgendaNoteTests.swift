import Domain
import Storage
import TestSupport
import Testing

/// Noting a training of the agenda in the journal, in one click.
struct AgendaNoteTests {
  private static func form(
    _ note: String, of id: Int64, by visitor: Visitor
  ) async throws -> HTMLForm {
    let page = try await visitor.page("/agenda/\(id)")
    let forms = page.main.all("form", ["action": "/agenda/\(id)/journal"]).map(HTMLForm.init)
    return try #require(forms.first { $0["note"] == note })
  }

  private static func entry(_ answer: Answer, in site: TestSite) async throws -> Entry {
    let number = answer.location?.split { !$0.isNumber }.first.flatMap { Int64($0) }
    let id = try #require(number)
    return try #require(try await site.storage.read { try $0.storedEntry(id) }).entry
  }

  @Test(arguments: Engine.allCases)
  func `a training is noted as relayed in one click`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce()
      let answer = try await site.neighbour.send(
        try await Self.form("relayed", of: id, by: site.neighbour))
      let entry = try await Self.entry(answer, in: site)
      #expect(entry.kind == .trainingRelayed && entry.title == "Formation de 40 heures")
      #expect(entry.reference.structure.text == "S2" && entry.date.description == "2025-06-15")
      #expect(entry[.trainingType]?.written == "forty_hours" && entry[.sessions]?.written == "1")
      #expect(entry[.provider]?.written == "Structure S1")
      #expect(entry.comment.hasPrefix("Noté depuis l’agenda"))
      let page = try await site.neighbour.page(try #require(answer.location))
      #expect(page.heading == "C’est noté dans votre journal")
      #expect(page.main.links.contains { $0.hasSuffix("/2025/3.2.3") })
      #expect(page.main.links.contains("/agenda/\(id)"))
      let undo = try #require(page.form("/journal/\(answer.entryID)/suppression"))
      #expect(try await site.neighbour.send(undo).status == 303)
      #expect(try await site.entryCount() == 0)
    }
  }

  private static func sittings(_ days: String...) -> Sittings? {
    Sittings(days.compactMap { Day($0) }.map { Sittings.Sitting(day: $0) })
  }

  @Test func `a day in two halves is one session, and another number can be written`() async throws
  {
    try await withSite(on: .sqlite) { site in
      let halves = try #require(Self.sittings("2025-07-01", "2025-07-01", "2025-07-02"))
      let id = try await site.announce { $0.sittings = halves }
      var form = try await Self.form("relayed", of: id, by: site.neighbour)
      #expect(form["sessions"] == "2")
      form["sessions"] = "5"
      let entry = try await Self.entry(try await site.neighbour.send(form), in: site)
      #expect(entry[.sessions]?.written == "5")
      form["sessions"] = "9223372036854775807"
      let other = try await site.announce()
      var again = try await Self.form("relayed", of: other, by: site.officer)
      again["sessions"] = form["sessions"]
      let bounded = try await Self.entry(try await site.officer.send(again), in: site)
      #expect(bounded[.sessions]?.written == "1")
    }
  }

  @Test(arguments: Engine.allCases)
  func `the same training is not noted twice in silence`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce()
      let form = try await Self.form("relayed", of: id, by: site.neighbour)
      _ = try await site.neighbour.send(form)
      let again = try await site.neighbour.send(form)
      #expect(again.status == 409)
      #expect(try await site.entryCount() == 1)
      let page = try again.page()
      #expect(page.main.text.contains("Rien n’a été ajouté"))
      let insisting = try #require(page.form("/agenda/\(id)/journal"))
      #expect(try await site.neighbour.send(insisting).status == 303)
      #expect(try await site.entryCount() == 2)
      let officer = try await Self.form("relayed", of: id, by: site.officer)
      #expect(try await site.officer.send(officer).status == 303, "another structure's own")
      #expect(try await site.neighbour.page("/agenda/\(id)").main.text.contains("Déjà notée"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a training that was noted by hand is recognised`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce()
      try await site.note(
        .trainingRelayed, ["title": "formation de 40 Heures", "date": "2025-02-01"], of: "S2")
      let form = try await Self.form("relayed", of: id, by: site.neighbour)
      #expect(try await site.neighbour.send(form).status == 409)
    }
  }

  @Test(arguments: Engine.allCases)
  func `each person referred is one more`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce()
      let form = try await Self.form("referral", of: id, by: site.neighbour)
      for _ in 1...2 {
        let answer = try await site.neighbour.send(form)
        let entry = try await Self.entry(answer, in: site)
        #expect(entry.kind == .trainingReferral && entry[.people]?.written == "1")
      }
      let page = try await site.neighbour.page("/agenda/\(id)")
      #expect(page.main.text.contains("2 personnes déjà orientées"))
      let report = try await site.neighbour.page("/rapport/S2/2025")
      let figure = report.first("article", ["id": "indicateur-3.2.2"])
      #expect(figure?.all(ofClass: "value").first?.text == "2")
    }
  }

  @Test(arguments: Engine.allCases)
  func `the structure that gave a training can note that too, once it has begun`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce("2025-05-02")
      let answer = try await site.officer.send(
        try await Self.form("organised", of: id, by: site.officer))
      let entry = try await Self.entry(answer, in: site)
      #expect(entry.kind == .trainingOrganised && entry.date.description == "2025-05-02")
      let other = try await site.neighbour.post("/agenda/\(id)/journal", [("note", "organised")])
      #expect(other.status == 400)
    }
  }

  @Test(arguments: Engine.allCases)
  func `only officers note, and only trainings that take place`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let training = try await site.announce()
      for visitor in [site.pole, site.agency, site.reader, site.administrator] {
        let answer = try await visitor.post("/agenda/\(training)/journal", [("note", "relayed")])
        #expect(answer.status == 403)
        #expect(
          try await visitor.page("/agenda/\(training)").form("/agenda/\(training)/journal") == nil)
      }
      let others = [
        try await site.announce { $0.state = .cancelled },
        try await site.announce { $0.kind = .publicSession },
      ]
      for id in others {
        let answer = try await site.officer.post("/agenda/\(id)/journal", [("note", "relayed")])
        #expect(answer.status == 400)
      }
      let unknown = try await site.officer.post("/agenda/\(training)/journal", [("note", "x")])
      #expect(unknown.status == 400)
      #expect(try await site.entryCount() == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a locked year refuses, and says why`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce()
      let form = try await Self.form("relayed", of: id, by: site.officer)
      try await site.lockYear()
      let answer = try await site.officer.send(form)
      #expect(answer.status == 409)
      #expect(answer.text.contains("(agency)"))
      #expect(try await site.entryCount() == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the page of what was noted is for those who can change it`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting, of: "S1")
      #expect(try await site.neighbour.get("/journal/\(id)/notee").status == 403)
      let page = try await site.officer.page("/journal/\(id)/notee?retour=//ailleurs.example")
      #expect(!page.main.links.contains { $0.contains("ailleurs") })
    }
  }
}

extension Answer {
  /// The number of the entry that the answer leads to.
  fileprivate var entryID: Int64 {
    location?.split { !$0.isNumber }.first.flatMap { Int64($0) } ?? 0
  }
}
