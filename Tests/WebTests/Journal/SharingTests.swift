import Domain
import Storage
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
  func `an activity noted elsewhere is found by its words and noted too`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let other = try await site.note(
        .meeting,
        [
          "title": "Journée territoriale", "date": "2025-06-10", "comment": "Notre affaire",
          "object": "networking",
        ], of: "S2")
      let address = "/journal/nouvelle?avec=\(other)&quoi=journee%20territoriale"
      let found = try await site.officer.page("/journal/nouvelle?quoi=journee+territoriale")
      #expect(found.links(from: "/journal/nouvelle?avec=") == [address])
      var form = try #require(try await site.officer.page(address).form("/journal"))
      #expect(form["title"] == "Journée territoriale" && form["object"] == "networking")
      #expect(form["comment"] == "", "what another structure says for itself is not taken over")
      #expect(try await site.entryCount() == 1, "nothing is noted before the form is sent")
      #expect(try await site.officer.send(form).status == 422, "each says its own role")
      form["involvement"] = "contributed"
      #expect(try await site.officer.send(form).status == 303)
      #expect(try await Self.meetings(site) == ["2", "1", "−1"])
      // It is then offered no more.
      let again = try await site.officer.page("/journal/nouvelle?quoi=journee+territoriale")
      #expect(again.links(from: "/journal/nouvelle?avec=").isEmpty)
      #expect(try await site.officer.get(address).status == 404)
    }
  }

  @Test(arguments: Engine.allCases)
  func `only recent activities that the words name are proposed`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for (date, isProposed) in [
        ("2025-03-14", false), ("2025-03-15", true), ("2025-06-15", true), ("2025-06-16", false),
      ] {
        let title = "Journée du \(date)"
        let other = try await site.note(.meeting, ["title": title, "date": date], of: "S2")
        for (words, isNamed) in [
          ("journee+\(date)", true), ("journee", false), ("territoriale+journee", false),
          ("", false),
        ] {
          let answer = try await site.officer.get(
            "/journal/nouvelle?avec=\(other)&quoi=\(words)")
          #expect(answer.status == (isProposed && isNamed ? 200 : 404), "\(date), \(words)")
        }
      }
      let request = try await site.note(
        .partnerRequest, ["title": "Appel commun", "date": "2025-06-01"], of: "S2")
      let alone = try await site.officer.get("/journal/nouvelle?avec=\(request)&quoi=appel+commun")
      #expect(alone.status == 404, "what one structure does alone is not shown to another")
    }
  }

  @Test(arguments: Engine.allCases)
  func `what became another activity is noted, not joined`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let other = try await site.note(
        .meeting, ["title": "Journée territoriale", "date": "2025-06-10"], of: "S2")
      var form = try #require(
        try await site.officer.page("/journal/nouvelle?avec=\(other)&quoi=journee+territoriale")
          .form("/journal"))
      form["title"] = "Tout autre chose"
      form["involvement"] = "contributed"
      let answer = try await site.officer.send(form)
      #expect(answer.status == 303)
      let page = try await site.officer.page(try #require(answer.location))
      #expect(page.main.text.contains("Elle n’est pas jointe à celle de l’autre structure."))
      #expect(page.main.text.contains("ne se ressemblent plus"))
      #expect(try await Self.meetings(site) == ["2", "2", "0"])
      let entry = try await site.storage.read { try $0.storedEntry(other) }
      #expect(entry?.entry.sharedReference == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what the structure has joined already keeps its form`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let changes: KeyValuePairs = [
        "title": "Journée territoriale", "date": "2025-06-10", "involvement": "organised",
      ]
      let other = try await site.note(.meeting, changes, of: "S2")
      var form = try #require(
        try await site.officer.page("/journal/nouvelle?avec=\(other)&quoi=journee+territoriale")
          .form("/journal"))
      form["involvement"] = "contributed"
      form["comment"] = "Une phrase longue à récrire"
      #expect(try await site.officer.send(form).status == 303)
      let again = try await site.officer.send(form)
      #expect(again.status == 422)
      #expect(again.text.contains("Votre structure a déjà noté cette activité partagée"))
      #expect(try again.page().form("/journal")?["comment"] == "Une phrase longue à récrire")
      #expect(try await site.entryCount() == 2)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an activity whose structure has a locked year is noted, and is joined only if shared`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let alone = try await site.note(
        .meeting, ["title": "Journée territoriale", "date": "2025-06-10"])
      _ = try await site.note(
        .meeting,
        ["title": "Forum partagé", "date": "2025-06-10", "shared_reference": "SH-1"])
      let address = "/journal/nouvelle?avec=\(alone)&quoi=journee+territoriale"
      var form = try #require(try await site.neighbour.page(address).form("/journal"))
      form["involvement"] = "contributed"
      try await site.lockYear()
      #expect(try await site.neighbour.get(address).status == 404, "it is proposed no more")
      let answer = try await site.neighbour.send(form)
      #expect(answer.status == 303, "the own year is open")
      let page = try await site.neighbour.page(try #require(answer.location))
      #expect(page.main.text.contains("Elle n’est pas jointe à celle de l’autre structure."))
      #expect(page.form("\(answer.location?.prefix { $0 != "?" } ?? "")/partage") == nil)

      let found = try await site.neighbour.page("/journal/nouvelle?quoi=forum+partage")
      let shared = try #require(found.links(from: "/journal/nouvelle?avec=").first)
      var joining = try #require(try await site.neighbour.page(shared).form("/journal"))
      joining["involvement"] = "contributed"
      let joined = try await site.neighbour.send(joining)
      #expect(joined.status == 303)
      let own = try await site.neighbour.page(try #require(joined.location))
      #expect(own.main.text.contains("Activité partagée"))
      #expect(!own.main.text.contains("Elle n’est pas jointe"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `joined activities are taken apart by either side`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let changes: KeyValuePairs = ["title": "Journée territoriale", "date": "2025-06-10"]
      let own = try await site.note(.meeting, changes)
      let other = try await site.note(.meeting, changes, of: "S2")
      let joined = try await site.officer.post(
        "/journal/\(own)/partage", [("autre", "\(other)")])
      #expect(joined.status == 303)
      #expect(try await Self.meetings(site) == ["2", "1", "−1"])
      let foreign = try await site.officer.post("/journal/\(other)/separation")
      #expect(foreign.status == 403, "an entry is taken apart by its own structure")
      for (visitor, id) in [(site.officer, own), (site.neighbour, other)] {
        let form = try #require(
          try await visitor.page("/journal/\(id)").form("/journal/\(id)/separation"))
        #expect(try await visitor.send(form).location == "/journal/\(id)")
        #expect(try await Self.meetings(site) == ["2", "2", "0"])
      }
      let page = try await site.neighbour.page("/journal/\(other)")
      #expect(page.form("/journal/\(other)/separation") == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `only what can be one activity is joined`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let own = try await site.note(.meeting, ["title": "Journée"])
      let mine = try await site.note(.meeting, ["title": "Journée", "date": "2025-03-13"])
      let unlike = try await site.note(.meeting, ["title": "Tout autre chose"], of: "S2")
      let request = try await site.note(.partnerRequest, ["title": "Appel"], of: "S2")
      for (other, reason) in [
        (own, "differente"), (mine, "differente"), (unlike, "differente"), (request, "differente"),
        (999, "supprimee"),
      ] {
        let answer = try await site.officer.post(
          "/journal/\(own)/partage", [("autre", "\(other)")])
        #expect(answer.location == "/journal/\(own)?nonjointe=\(reason)", "\(other)")
      }
      let told = try await site.officer.page("/journal/\(own)?nonjointe=differente").text
      #expect(told.contains("Elle n’est pas jointe") && told.contains("ne se ressemblent plus"))
      #expect(try await site.entryCount() == 4)
      #expect(try await Self.meetings(site) == ["3", "3", "0"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `an activity that is joined to another own one is said to be`(on engine: Engine) async throws
  {
    try await withSite(on: engine) { site in
      let first = try await site.note(.meeting, ["title": "Journée"])
      let other = try await site.note(.meeting, ["title": "Journée"], of: "S2")
      _ = try await site.officer.post("/journal/\(first)/partage", [("autre", "\(other)")])
      let second = try await site.note(.meeting, ["title": "Journée"])
      let answer = try await site.officer.post(
        "/journal/\(second)/partage", [("autre", "\(other)")])
      let location = try #require(answer.location)
      #expect(location == "/journal/\(second)?nonjointe=repetee")
      #expect(try await site.officer.page(location).text.contains("lui est déjà jointe"))
      let stored = try await site.storage.read { try $0.storedEntry(second) }
      #expect(stored?.entry.sharedReference == nil && stored?.revision == 1)
    }
  }
}
