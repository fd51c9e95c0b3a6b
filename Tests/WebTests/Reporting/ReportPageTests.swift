import Domain
import TestSupport
import Testing
struct ReportPageTests {
  @Test(arguments: Engine.allCases)
  func `a report shows every indicator, mission by mission`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.noteSampleYear()
      let page = try await site.officer.page("/rapport/S1/2025")
      #expect(page.heading == "Rapport annuel 2025")
      #expect(page.all("section").count { $0["id"]?.hasPrefix("mission-") == true } == 4)
      let articles = page.all("article")
      #expect(articles.count == 20)
      for article in articles {
        #expect(article.all(ofClass: "value").first?.text.isEmpty == false)
        #expect(article.all("summary").last?.text.hasPrefix("Comment ") == true)
      }
    }
  }

  @Test func `what is empty is said`() async throws {
    try await withSite(on: .sqlite) { site in
      let page = try await site.officer.page("/rapport/S1/2025")
      #expect(page.main.text.contains("Rien n’est noté pour cette année."))
      for article in page.all("article") {
        #expect(article.text.contains("rien de noté cette année"))
      }
    }
  }

  @Test func `a year is compared to the one before`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.note(.meeting)
      try await site.note(.meeting, ["date": "2024-03-12"])
      try await site.note(.meeting, ["date": "2024-03-13"])
      let page = try await site.officer.page("/rapport/S1/2025")
      let article = try #require(page.first("article", ["id": "indicateur-2.1.1"]))
      #expect(article.all(ofClass: "value").first?.text == "1")
      #expect(article.all(ofClass: "since").first?.text.contains("2") == true)
      #expect(page.links(from: "/rapport/S1/").contains("/rapport/S1/2024"))
      let link = try #require(article.links.first { $0.hasPrefix("/rapport/S1/2024/") })
      #expect(try await site.officer.page(link).links(from: "/journal/").count == 2)
      let proof = try await site.officer.page("/rapport/S1/2025/2.1.1")
      #expect(proof.main.links.contains(link) && proof.main.text.contains("2 en 2024"))
      let first = try await site.officer.page("/rapport/S1/2024")
      #expect(first.links(from: "/rapport/S1/2023/").isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an officer's report is the own structure's, of this year`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let answer = try await site.officer.get("/rapport")
      #expect(answer.location == "/rapport/S1/2025")
    }
  }

  @Test(arguments: Engine.allCases)
  func `the pole finds every report`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting)
      try await site.note(.meeting, ["date": "2023-03-12"], of: "S2")
      let page = try await site.pole.page("/rapport")
      let links = page.links(from: "/rapport/") + page.links(from: "/region/")
      #expect(
        Set(links) == [
          "/region/rapport/2025", "/region/rapport/2023", "/rapport/S1/2025", "/rapport/S2/2025",
          "/rapport/S3/2025", "/rapport/S2/2023",
        ])
      for link in links { #expect(try await site.pole.get(link).status == 200, "\(link)") }
    }
  }

  @Test(arguments: Engine.allCases)
  func `the region's report gives sum, consolidated number and difference`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting, ["shared_reference": "commune"])
      try await site.note(.meeting, ["shared_reference": "commune"], of: "S2")
      try await site.note(.meeting, ["title": "Seule"], of: "S2")
      let page = try await site.pole.page("/region/rapport/2025")
      let article = try #require(page.first("article", ["id": "indicateur-2.1.1"]))
      #expect(article.all(ofClass: "value").first?.text == "2")
      #expect(article.all("dt").prefix(3).map(\.text) == ["Somme", "Consolidé", "Écart"])
      #expect(article.all("dd").prefix(3).map(\.text) == ["3", "2", "−1"])
      let evidence = try await site.pole.page("/region/rapport/2025/2.1.1")
      #expect(evidence.rows.count == 3 + 2)
      #expect(evidence.rows.filter { $0[1].contains("activité partagée") }.count == 2)
      #expect(article.links.contains("/region/rapport/2025/2.1.1#par-structure"))
      let own = try #require(evidence.main.first("section", ["id": "par-structure"]))
      #expect(own.rows == [["Structure S1", "1"], ["Structure S2", "2"]])
      #expect(own.links == ["/rapport/S1/2025/2.1.1", "/rapport/S2/2025/2.1.1"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `another structure's report is closed to an officer`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting, ["title": "À S2"], of: "S2")
      for path in ["/rapport/S2", "/region/rapport"] {
        for rest in [
          "", "/2.1.1", "/2.1.1?partie=object.bilateral", "/2.3.1/liste", "/rapport.pdf",
          "/rapport.xlsx", "/rapport.csv", "/rapport.json", "/rapport.html", "/rapport.txt",
        ] {
          let answer = try await site.officer.get("\(path)/2025\(rest)")
          #expect(answer.status == 403, "\(path)\(rest)")
          #expect(!answer.text.contains("À S2"))
        }
      }
    }
  }
}
