import Domain
import TestSupport
import Testing
struct JournalUploadTests {
  private static let right = """
    reference;structure;date;kind;title;people
    A-1;S1;12/03/2025;training_referral;Formation;2
    A-2;S1;13/03/2025;training_referral;Formation;3

    """

  @Test(arguments: Engine.allCases)
  func `a file is taken once, however often it is sent`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let answer = try await site.officer.send(Self.right, named: "année 2025.csv")
      #expect(answer.status == 200)
      let note = try #require(try answer.page().main.first("div", ["role": "status"]))
      #expect(note.text.contains("année 2025.csv"))
      #expect(note.text.contains("2 nouvelles activités"))
      let again = try await site.officer.send(Self.right)
      #expect(try again.page().main.text.contains("2 activités inchangées"))
      let changed = try await site.officer.send(Self.right.replacing(";3\n", with: ";4\n"))
      #expect(try changed.page().main.text.contains("1 activité modifiée"))
      #expect(try await site.entryCount() == 2)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an import leads to the journal with what it recorded`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting, ["title": "Avant"])
      let done = try await site.officer.send(Self.right).page()
      try await site.note(.meeting, ["title": "Après"])
      try await site.note(.meeting, ["title": "Ailleurs"], of: "S2")
      let path = try #require(done.links(from: "/journal?import=").first)
      let journal = try await site.officer.page(path)
      #expect(journal.rows.count == 2 && journal.rows.allSatisfy { $0[1] == "Formation" })
      #expect(journal.main.links.contains("/journal"))
      let form = try #require(journal.form("/journal"))
      #expect("/journal?import=\(form["import"] ?? "")" == path, "further filters keep it")
      #expect(try await site.neighbour.page(path).rows.isEmpty, "another structure's stay its own")
      #expect(try await site.officer.page("/journal?import=x").rows.count == 4)
      let again = try await site.officer.send(Self.right).page()
      let note = try #require(again.main.first("div", ["role": "status"]))
      #expect(note.links == ["/journal"], "nothing is new")
      let trial = try await site.officer.send(Self.right, isTrial: true).page()
      #expect(trial.main.first("div", ["role": "status"])?.links == [])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a trial keeps nothing`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let answer = try await site.officer.send(Self.right, isTrial: true)
      #expect(answer.status == 200)
      let text = try answer.page().main.text
      #expect(text.contains("rien n’est enregistré"))
      #expect(text.contains("2 nouvelles activités"))
      #expect(try await site.entryCount() == 0)
    }
  }

  @Test(arguments: Engine.allCases, [false, true])
  func `a file with errors is refused whole, and each is shown`(
    on engine: Engine, isTrial: Bool
  ) async throws {
    try await withSite(on: engine) { site in
      let wrong =
        Self.right + "A-3;S1;31/02/2025;training_referral;Formation;\nA-2;S1;;meeting;;\n;;x\n"
      let answer = try await site.officer.send(wrong, isTrial: isTrial)
      #expect(answer.status == 422)
      let page = try answer.page()
      let alert = try #require(page.main.first("div", ["role": "alert"]))
      #expect(alert.text.contains("Rien n’est enregistré"))
      let found = page.rows.map { "\($0[0]) \($0[1])" }
      #expect(found.contains("4 date"))
      #expect(found.contains("4 people"))
      #expect(found.contains("5 date"))
      #expect(found.contains("5 title"))
      #expect(found.contains("6 –"))
      #expect(page.rows.contains { $0[2] == "31/02/2025" && $0[3].contains("calendrier") })
      #expect(try await site.entryCount() == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `another structure's entries are refused`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let theirs = try await site.note(.meeting, ["title": "À S2"], of: "S2")
      let answer = try await site.officer.send(
        Self.right + "2025-0001;S2;12/03/2025;training_referral;Prise;2\n")
      #expect(answer.status == 422)
      #expect(try answer.page().rows.map { "\($0[0]) \($0[1]) \($0[2])" } == ["4 structure S2"])
      #expect(try await site.entryCount() == 1)
      #expect(try await site.neighbour.page("/journal/\(theirs)").heading == "À S2")
    }
  }

  @Test(arguments: [
    ("", "vide"), ("bonjour;monde\n1;2\n", "titre de colonne connu"),
    ("reference;structure;date;kind;titre\n", "titre"),
    ("reference;date\nA;B\n", "colonnes obligatoires"),
    ("reference;structure;date;kind\nA;S1;\"\n", "guillemet"),
    ("reference;structure;date;kind\nA;S1;\0;meeting\n", "pas du texte"),
  ])
  func `a file that is no journal is refused with the reason`(
    file: String, words: String
  ) async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.officer.send(file)
      #expect(answer.status == 422)
      #expect(try answer.page().rows.contains { $0[3].contains(words) }, "\(words)")
      #expect(try await site.entryCount() == 0)
    }
  }

  @Test func `a form without a file is not taken`() async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.officer.post("/journal/import")
      #expect(answer.status == 400)
    }
  }

  @Test func `many errors are listed in part and counted in full`() async throws {
    try await withSite(on: .sqlite) { site in
      let lines = (1...250).map { "A-\($0);S1;hier;meeting" }.joined(separator: "\n")
      let page = try await site.officer.send("reference;structure;date;kind\n\(lines)\n").page()
      #expect(page.rows.count == 200)
      #expect(page.main.text.contains("autres erreurs"))
    }
  }
}
