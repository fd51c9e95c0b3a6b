import Domain
import TestSupport
import Testing

struct AgendaPageTests {
  private static func titles(_ page: HTMLElement) -> [String] {
    page.main.all("ul").filter { $0["class"]?.contains("agenda") == true }
      .flatMap { $0.all("a") }.map(\.text)
  }

  @Test(arguments: Engine.allCases)
  func `everybody reads what is to come, month by month`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.announce("2025-07-20") { $0.title = "Plus tard" }
      try await site.announce("2025-07-01") { $0.title = "D’abord" }
      try await site.announce("2025-09-01") { $0.title = "À la rentrée" }
      try await site.announce("2025-06-14") { $0.title = "Hier" }
      try await site.announce("2025-06-15") { $0.title = "Aujourd’hui" }
      let page = try await site.passerBy.page("/agenda")
      #expect(Self.titles(page) == ["Aujourd’hui", "D’abord", "Plus tard", "À la rentrée"])
      #expect(page.main.all("h2").map(\.text) == ["Juin 2025", "Juillet 2025", "Septembre 2025"])
      #expect(page.first("nav", ["aria-label": "Principale"])?.links.contains("/agenda") == true)
      let past = try await site.passerBy.page("/agenda?quand=passe")
      #expect(Self.titles(past) == ["Hier"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is for members is for those who are signed in`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce { item in
        item.title = "COOP"
        item.kind = .bodyMeeting
        item.trainingType = nil
        item.visibility = .signedIn
      }
      #expect(Self.titles(try await site.passerBy.page("/agenda")) == [])
      #expect(
        try await site.passerBy.get("/agenda/\(id)").location
          == "/connexion?suite=%2Fagenda%2F\(id)")
      #expect(try await site.passerBy.get("/agenda/\(id).ics").status == 303)
      for visitor in [site.officer, site.neighbour, site.reader, site.agency, site.pole] {
        #expect(Self.titles(try await visitor.page("/agenda")) == ["COOP"])
        #expect(try await visitor.page("/agenda/\(id)").heading == "COOP")
      }
      for feed in ["/agenda.ics", "/agenda.atom"] {
        #expect(try await site.officer.get(feed).text.contains("COOP") == false)
      }
    }
  }

  @Test func `a line of the list says the days and the times`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.announce("2025-08-02")
      let line = try #require(
        try await site.passerBy.page("/agenda").main.all(ofClass: "date").first)
      #expect(line.text.contains("2 août 2025"))
      #expect(line.text.contains("de 9\u{A0}h à 17\u{A0}h"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `filters are in the address and go together`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.announce { $0.title = "À Lorient" }
      try await site.announce("2025-08-02") { item in
        item.title = "À Brest"
        item.kind = .publicSession
        item.place = AgendaItem.Place(name: "Médiathèque", postalCode: "29200", town: "Brest")
      }
      let expected = [
        "": ["À Lorient", "À Brest"], "type=training": ["À Lorient"], "lieu=29": ["À Brest"],
        "lieu=56100": ["À Lorient"], "lieu=MEDIATH%C3%88QUE": ["À Brest"],
        "depuis=2025-08": ["À Brest"], "depuis=08/2025": ["À Brest"],
        "type=training&lieu=brest": [], "type=inconnu": [],
      ]
      for (query, titles) in expected {
        let page = try await site.passerBy.page("/agenda?\(query)")
        #expect(Self.titles(page) == titles, "\(query)")
        let feed = try #require(page.links.first { $0.hasPrefix("/agenda.ics") })
        let calendar = try await site.passerBy.get(feed).text
        #expect(calendar.components("SUMMARY").count == titles.count, "\(feed)")
      }
    }
  }

  @Test(arguments: [
    "lieu=" + String(repeating: "a%20", count: 2_500), "depuis=9999-99", "depuis=-1", "apres=-1",
    "apres=2025-01-01_x", "lieu=%00", "lieu=%25_", "depuis=%3Cscript%3E", "type=%27%20OR%201=1",
    "apres=9999-01-01_9223372036854775808",
  ])
  func `hostile filters find nothing or everything, never an error`(query: String) async throws {
    try await withSite(on: .sqlite) { site in
      try await site.announce()
      for path in ["/agenda", "/agenda.ics", "/agenda.atom"] {
        let answer = try await site.passerBy.get("\(path)?\(query)")
        #expect(answer.status == 200, "\(path)?\(query.prefix(40))")
        #expect(!answer.text.contains("<script>"))
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `pages are bounded and lead to the next`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for _ in 1...31 { try await site.announce() }
      let page = try await site.passerBy.page("/agenda")
      #expect(Self.titles(page).count == 30)
      let next = try #require(page.main.first("a", ["rel": "next"])?["href"])
      #expect(Self.titles(try await site.passerBy.page(next)).count == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an empty agenda says so`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for path in ["/agenda", "/agenda?quand=passe", "/agenda?lieu=brest"] {
        let page = try await site.passerBy.page(path)
        #expect(page.main.text.contains("Aucun rendez-vous"))
      }
      #expect(try await site.passerBy.get("/agenda/1").status == 404)
      #expect(try await site.passerBy.get("/agenda/-1").status == 404)
      #expect(try await site.passerBy.get("/agenda/nulle-part").status == 404)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is cancelled is struck and said in words`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce { $0.state = .cancelled }
      for path in ["/agenda", "/agenda/\(id)"] {
        let page = try await site.passerBy.page(path)
        #expect(page.main.first("s")?.text == "Formation de 40 heures")
        #expect(page.main.text.contains("Annulé"))
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `texts of people are texts`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let markup = "<script>alert(1)</script><b>"
      let id = try await site.announce { item in
        item.title = markup
        item.description = markup
        item.place = AgendaItem.Place(name: markup, postalCode: "56100", town: markup)
      }
      for path in ["/agenda", "/agenda/\(id)"] {
        let answer = try await site.passerBy.get(path)
        #expect(!answer.text.contains("<script>alert") && !answer.text.contains("<b>"))
        #expect(try answer.page().main.text.contains(markup))
      }
    }
  }
}

extension String {
  /// The text between the occurrences of a word, without what comes before the first.
  fileprivate func components(_ word: String) -> [Substring] {
    Array(split(separator: word, omittingEmptySubsequences: false).dropFirst())
  }
}
