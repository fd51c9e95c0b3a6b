import Domain
import TestSupport
import Testing
struct SharingTests {
  /// The consolidated number of meetings: sum, consolidated, difference.
  private static func meetings(_ site: TestSite) async throws -> [String] {
    let page = try await site.pole.page("/region/rapport/2025")
    let article = try #require(page.first("article", ["id": "indicateur-2.1.1"]))
    return article.all("dd").prefix(3).map(\.text)
  }

  @Test(arguments: Engine.allCases)
  func `joining an own entry to another's makes the region count it once`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let changes: KeyValuePairs = ["title": "Journée territoriale", "date": "2025-06-10"]
      let own = try await site.note(.meeting, changes)
      let other = try await site.note(.meeting, changes, of: "S2")
      #expect(try await Self.meetings(site) == ["2", "2", "0"])
      let page = try await site.officer.page("/journal/\(own)")
      let form = try #require(page.form("/journal/\(own)/partage"))
      #expect(form["autre"] == "\(other)")
      #expect(try await site.officer.send(form).location == "/journal/\(own)")
      #expect(try await Self.meetings(site) == ["2", "1", "−1"])
      for (visitor, id, name) in [
        (site.officer, own, "Structure S2"), (site.neighbour, other, "Structure S1"),
      ] {
        let page = try await visitor.page("/journal/\(id)")
        #expect(page.form("/journal/\(id)/partage") == nil)
        #expect(page.main.all("li").map(\.text).contains(name))
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an activity noted elsewhere is found by its words and taken over`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let other = try await site.note(
        .meeting,
        [
          "title": "Journée territoriale", "date": "2025-06-10", "comment": "Notre affaire",
          "object": "networking",
        ], of: "S2")
      let found = try await site.officer.page("/journal/nouvelle?quoi=journee+territoriale")
      let form = try #require(found.form("/journal/rejoindre/\(other)"))
      let address = try #require(try await site.officer.send(form).location)
      #expect(address.hasSuffix("/modifier"))
      let page = try await site.officer.page(address)
      let own = try #require(page.form(String(address.dropLast("/modifier".count))))
      #expect(own["title"] == "Journée territoriale")
      #expect(own["object"] == "networking")
      #expect(own["comment"] == "", "what another structure says for itself is not taken over")
      #expect(try await Self.meetings(site) == ["2", "1", "−1"])
      // It can be completed, and is then offered no more.
      #expect(try await site.officer.send(own).status == 303)
      #expect(try await Self.meetings(site) == ["2", "1", "−1"])
      let again = try await site.officer.page("/journal/nouvelle?quoi=journee+territoriale")
      #expect(again.form("/journal/rejoindre/\(other)") == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an activity is joined once only`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let other = try await site.note(
        .meeting, ["title": "Journée", "date": "2025-06-10"], of: "S2")
      #expect(try await site.officer.post("/journal/rejoindre/\(other)").status == 303)
      #expect(try await site.officer.post("/journal/rejoindre/\(other)").status == 409)
      #expect(try await site.entryCount() == 2)
    }
  }

  @Test(arguments: Engine.allCases)
  func `only what is proposed can be taken over`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for (date, status) in [
        ("2025-03-14", 404), ("2025-03-15", 303), ("2025-06-15", 303), ("2025-06-16", 404),
      ] {
        let title = "Journée du \(date)"
        let other = try await site.note(.meeting, ["title": title, "date": date], of: "S2")
        let found = try await site.officer.page("/journal/nouvelle?quoi=journee")
        let isProposed = found.form("/journal/rejoindre/\(other)") != nil
        #expect(isProposed == (status == 303), "\(date)")
        let answer = try await site.officer.post("/journal/rejoindre/\(other)")
        #expect(answer.status == status, "\(date)")
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `only what can be one activity is joined`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let own = try await site.note(.meeting, ["title": "Journée"])
      let mine = try await site.note(.meeting, ["title": "Journée", "date": "2025-03-13"])
      let unlike = try await site.note(.meeting, ["title": "Tout autre chose"], of: "S2")
      let request = try await site.note(.partnerRequest, ["title": "Appel"], of: "S2")
      for other in [own, mine, unlike, request, 999] {
        let answer = try await site.officer.post(
          "/journal/\(own)/partage", [("autre", "\(other)")])
        #expect([404, 409].contains(answer.status), "\(other)")
      }
      #expect(try await site.officer.post("/journal/rejoindre/\(request)").status == 404)
      #expect(try await site.officer.post("/journal/rejoindre/\(own)").status == 404)
      #expect(try await site.entryCount() == 4)
      #expect(try await Self.meetings(site) == ["3", "3", "0"])
    }
  }
}
