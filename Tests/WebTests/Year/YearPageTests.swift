import Domain
import Storage
import TestSupport
import Testing
struct YearPageTests {
  private static func tasks(_ page: HTMLElement) -> [String] {
    page.main.first("aside")?.links ?? []
  }

  @Test(arguments: Engine.allCases)
  func `an empty year waits for nothing`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let page = try await site.officer.page("/annee")
      #expect(page.heading == "2025, au 15 juin")
      #expect(Self.tasks(page).isEmpty)
      #expect(page.rows.map { [$0[1], $0[2]] } == Array(repeating: ["0", "0"], count: 4))
      #expect(page.main.text.contains("Rien de noté pour le moment."))
      #expect(page.form("/journal/nouvelle")?.names == ["quoi"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `the sheets that the structure looks after are to be verified`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      #expect(Self.tasks(try await site.officer.page("/annee")).isEmpty)
      for sheet in ["B", "C"] {
        try await site.storage.write {
          try $0.keep(Offer.Reference(sheet), by: Structure.Code("S1"))
        }
      }
      let page = try await site.officer.page("/annee")
      #expect(Self.tasks(page) == ["/annuaire/a-verifier"])
      #expect(page.main.text.contains("2 fiches à vérifier"))
      #expect(Self.tasks(try await site.reader.page("/annee")).isEmpty)
      #expect(Self.tasks(try await site.neighbour.page("/annee")).isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the year so far is compared to the same date a year earlier`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting)
      try await site.note(.networkMeeting)
      for date in ["2024-06-15", "2024-06-16"] { try await site.note(.meeting, ["date": date]) }
      try await site.note(.meeting, of: "S2")
      let page = try await site.officer.page("/annee")
      for year in [2024, 2025] {
        #expect(page.main.links.contains("/rapport/S1/\(year)#mission-2"))
      }
      let rows = page.rows
      #expect(rows[1].prefix(3) == ["2. Fédérer", "2", "1"])
      #expect(rows[1][3].contains("outils et actions en commun"))
      #expect(!rows[1][3].contains("rencontres auprès des acteurs"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is doubtful is to be done, and leads to its entries`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let request = try await site.note(.partnerRequest)
      for day in ["2025-05-01", "2025-05-02", "2025-05-03"] {
        try await site.note(.projectMeeting, ["date": day])
      }
      let tasks = Self.tasks(try await site.officer.page("/annee"))
      #expect(
        tasks == [
          "/rapport/S1/2025/1.1.1?alerte=borderline_support",
          "/rapport/S1/2025/1.2.1?alerte=unanswered_requests",
        ])
      #expect(try await site.officer.page(tasks[0]).links(from: "/journal/").count == 3)
      let unanswered = try await site.officer.page(tasks[1])
      #expect(unanswered.links(from: "/journal/") == ["/journal/\(request)"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `an activity that another structure has noted too is to be joined`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let own = try await site.note(.meeting, ["title": "Journée", "date": "2025-06-10"])
      try await site.note(.meeting, ["title": "Journee", "date": "2025-06-11"], of: "S2")
      try await site.note(.meeting, ["title": "Tout autre", "date": "2025-06-11"], of: "S2")
      #expect(Self.tasks(try await site.officer.page("/annee")) == ["/journal/\(own)"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `the latest activities can be taken as models`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      var ids: [StoredEntry.ID] = []
      for day in 1...7 {
        ids.append(try await site.note(.meeting, ["date": "2025-06-0\(day)"]))
      }
      let page = try await site.officer.page("/annee")
      let models = page.links(from: "/journal/nouvelle?modele=")
      #expect(models == ids.suffix(6).reversed().map { "/journal/nouvelle?modele=\($0)" })
    }
  }

  @Test(arguments: Engine.allCases)
  func `the pole sees how far each structure is`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting)
      try await site.note(.meeting, ["date": "2025-06-01"])
      try await site.note(.meeting, ["date": "2024-06-16"], of: "S2")
      let page = try await site.pole.page("/annee")
      #expect(
        page.rows.map { $0.prefix(4) } == [
          ["Structure S1", "2", "0", "1er juin"], ["Structure S2", "0", "0", "rien de noté"],
          ["Structure S3", "0", "0", "rien de noté"],
        ])
      #expect(page.links(from: "/region/") == ["/region/rapport/2025"])
    }
  }
}
