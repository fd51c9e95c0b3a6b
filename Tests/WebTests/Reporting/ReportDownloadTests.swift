import Foundation
import TestSupport
import Testing

struct ReportDownloadTests {
  @Test(arguments: [
    ("pdf", "application/pdf", "%PDF-"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"),
    ("csv", "text/csv; charset=utf-8", "\u{FEFF}"), ("json", "application/json", "{"),
    ("html", "text/html; charset=utf-8", "<!"), ("txt", "text/plain; charset=utf-8", ""),
  ])
  func `a report is given in each format`(
    format: String, type: String, beginning: String
  ) async throws {
    try await withSite(on: .sqlite) { site in
      try await site.noteSampleYear()
      for (visitor, scope, path) in [
        (site.officer, "S1", "/rapport/S1"), (site.pole, "S1", "/rapport/S1"),
        (site.pole, "region", "/region/rapport"),
      ] {
        let answer = try await visitor.get("\(path)/2025/rapport.\(format)")
        #expect(answer.status == 200)
        #expect(answer.type == type)
        #expect(
          answer[header: "Content-Disposition"]
            == "attachment; filename=\"rapport-\(scope)-2025.\(format)\"")
        #expect(answer.bytes.starts(with: beginning.utf8))
        #expect(answer.bytes.count > 500)
      }
    }
  }

  @Test func `the page of a report leads to all its files`() async throws {
    try await withSite(on: .sqlite) { site in
      let page = try await site.officer.page("/rapport/S1/2025")
      let files = page.links(from: "/rapport/S1/2025/rapport.")
      let formats = files.compactMap { $0.split(separator: ".").last.map(String.init) }
      #expect(formats == ["pdf", "xlsx", "csv", "json", "html", "txt"])
    }
  }

  @Test func `a file says what the page says`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.noteSampleYear()
      let page = try await site.officer.page("/rapport/S1/2025")
      let text = try await site.officer.get("/rapport/S1/2025/rapport.txt").text
      let bytes = try await site.officer.get("/rapport/S1/2025/rapport.json").bytes
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
      #expect(!json.isEmpty)
      for article in page.all("article") {
        let name = try #require(article.first("h3")?.text)
        #expect(text.contains(name), "\(name)")
      }
    }
  }

  @Test func `a file has a name that every system takes`() async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.pole.get("/rapport/S1/2025/rapport.csv")
      let header = answer[header: "Content-Disposition"] ?? ""
      #expect(header.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
      for path in ["/rapport/S1/2025/rapport.exe", "/rapport/S1/2025/rapport."] {
        #expect(try await site.pole.get(path).status == 404)
      }
    }
  }
}
