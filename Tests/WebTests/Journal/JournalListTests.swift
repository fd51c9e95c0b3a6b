import Domain
import Foundation
import Storage
import TestSupport
import Testing
struct JournalListTests {
  private static func titles(_ page: HTMLElement) -> [String] {
    page.main.all("tbody").flatMap { $0.all("a") }.map(\.text)
  }

  @Test(arguments: Engine.allCases)
  func `the journal shows the latest first, a page at a time`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for number in 1...55 {
        try await site.note(
          .meeting, ["title": "n\(number)", "date": number > 30 ? "2025-03-12" : "2025-03-11"])
      }
      let first = try await site.officer.page("/journal")
      #expect(Self.titles(first) == (6...55).reversed().map { "n\($0)" })
      #expect(first.main.text.contains("55 activités"))
      let next = try #require(first.main.first("a", ["rel": "next"])?["href"])
      // What is noted in between moves nothing.
      try await site.note(.meeting, ["title": "n56"])
      let second = try await site.officer.page(next)
      #expect(Self.titles(second) == (1...5).reversed().map { "n\($0)" })
      #expect(second.main.first("a", ["rel": "next"]) == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `filters narrow the list and stay in its addresses`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting, ["title": "Journée de l’Été", "date": "2024-07-01"])
      try await site.note(.meeting, ["title": "100% été_"])
      try await site.note(.dissemination, ["title": "Lettre", "comment": "de l'été"])
      try await site.note(.meeting, ["title": "D’une autre"], of: "S2")
      let all = ["Lettre", "100% été_", "Journée de l’Été"]
      for (query, titles) in [
        ("", all), ("ordre=ancien", all.reversed()),
        ("annee=2024", ["Journée de l’Été"]), ("annee=2023", []),
        ("type=dissemination", ["Lettre"]), ("type=inconnu", all), ("quoi=ETE", all),
        ("quoi=ete+journee", ["Journée de l’Été"]), ("quoi=100%25", ["100% été_"]),
        ("annee=2025&type=meeting&quoi=%C3%A9t%C3%A9", ["100% été_"]),
        ("quoi=introuvable", []), ("structure=S2", all), ("apres=x", all),
      ] {
        let page = try await site.officer.page("/journal?\(query)")
        #expect(Self.titles(page) == titles, "\(query)")
      }
    }
  }

  @Test func `the filters of a list stay in its form and in its addresses`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.note(.meeting, ["title": "L’été et l’hiver"])
      let query = "annee=2025&type=meeting&quoi=%C3%A9t%C3%A9"
      let page = try await site.officer.page("/journal?\(query)+hiver")
      let form = try #require(page.form("/journal"))
      #expect(form["annee"] == "2025")
      #expect(form["type"] == "meeting")
      #expect(form["quoi"] == "été hiver")
      #expect(page.links(from: "/journal.csv") == ["/journal.csv?\(query)%20hiver"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `the list is given as a file in which nothing is a formula`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting, ["title": "=1+1", "comment": "@SOMME(A1)"])
      try await site.note(.meeting, ["title": "Avec ; et \"guillemets\""])
      try await site.note(.dissemination, ["title": "Ailleurs"])
      let answer = try await site.officer.get("/journal.csv?type=meeting")
      #expect(answer.type == "text/csv; charset=utf-8")
      #expect(
        answer[header: "Content-Disposition"] == "attachment; filename=\"journal.csv\"")
      #expect(answer.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let lines = answer.text.split(separator: "\r\n")
      #expect(lines.count == 3)
      #expect(lines[1].contains(";'=1+1;"))
      #expect(lines[1].contains(";'@SOMME(A1);"))
      #expect(lines[2].contains(";\"Avec ; et \"\"guillemets\"\"\";"))
    }
  }

  @Test func `a file of invented data is named so`() async throws {
    try await withSite(on: .sqlite) { plain in
      try await plain.storage.write { try $0.keep("yes", as: "demonstration") }
      try await withSite(over: plain.storage) { site in
        for (visitor, path, name) in [
          (site.officer, "/journal.csv", "journal.csv"),
          (site.officer, "/rapport/S1/2025/rapport.csv", "rapport-S1-2025.csv"),
          (site.officer, "/rapport/S1/2025/rapport.json", "rapport-S1-2025.json"),
          (site.passerBy, "/annuaire.csv", "annuaire.csv"),
        ] {
          let answer = try await visitor.get(path)
          let disposition = "attachment; filename=\"demonstration-\(name)\""
          #expect(answer[header: "Content-Disposition"] == disposition)
        }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `the pole reads every journal, or the one that it chooses`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting, ["title": "De S1"])
      try await site.note(.meeting, ["title": "De S2"], of: "S2")
      #expect(Self.titles(try await site.pole.page("/journal")) == ["De S2", "De S1"])
      let page = try await site.pole.page("/journal?structure=S1")
      #expect(Self.titles(page) == ["De S1"])
      #expect(page.form("/journal")?["structure"] == "S1")
      #expect(try await site.pole.get("/journal.csv?structure=S2").text.contains("De S1") == false)
      #expect(try await site.pole.page("/journal").links(from: "/journal/nouvelle").isEmpty)
    }
  }
}
