import Domain
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing

struct JournalAPITests {
  private static let entry = """
    {"kind": "orientation", "date": "2025-03-12", "title": "Vers le programme", "people": 3,
     "target": "programme"}
    """

  @Test(arguments: Engine.allCases)
  func `an entry is noted, read, replaced and deleted`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let program = try await site.officersProgram()
      let made = try await program.ask(.post, "/api/v1/journal", Self.entry)
      #expect(made.status == 201)
      let path = try #require(made.location)
      let read = try await program.ask(.get, path)
      #expect(read.status == 200 && read.bytes == made.bytes)
      let members = try read.json()
      #expect(members["people"] as? Int == 3)
      #expect(members["structure"] as? String == "S1")
      #expect(members["reference"] as? String == "2025-0001")
      let tag = try #require(read[header: "ETag"])
      let changed = Self.entry.replacing("3,", with: "5,")
      let replaced = try await program.ask(.put, path, changed, headers: ["If-Match": tag])
      #expect(replaced.status == 200)
      #expect(try replaced.json()["people"] as? Int == 5)
      #expect(replaced[header: "ETag"] == "\"2\"")
      let stale = try await program.ask(.put, path, changed, headers: ["If-Match": tag])
      #expect(try stale.problem() == 412)
      #expect(try await program.ask(.put, path, changed).problem() == 428)
      #expect(try await program.ask(.delete, path, headers: ["If-Match": tag]).problem() == 412)
      let deleted = try await program.ask(.delete, path, headers: ["If-Match": "\"2\""])
      #expect(deleted.status == 204 && deleted.bytes.isEmpty)
      #expect(try await program.ask(.get, path).problem() == 404)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the same request with the same key is carried out once`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let program = try await site.officersProgram()
      let key = ["Idempotency-Key": "a1"]
      let first = try await program.ask(.post, "/api/v1/journal", Self.entry, headers: key)
      let second = try await program.ask(.post, "/api/v1/journal", Self.entry, headers: key)
      #expect(second.status == 201 && second.bytes == first.bytes)
      #expect(second.location == first.location)
      #expect(try await site.entryCount() == 1)
      let other = Self.entry.replacing("3,", with: "4,")
      let reused = try await program.ask(.post, "/api/v1/journal", other, headers: key)
      #expect(try reused.problem() == 409)
      let events = try await site.auditEvents()
      #expect(events.map(\.outcome) == [.done, .unchanged, .refused])
      let path = try #require(first.location)
      _ = try await program.ask(.delete, path, headers: ["If-Match": "\"1\""])
      let again = try await program.ask(.post, "/api/v1/journal", Self.entry, headers: key)
      #expect(try again.problem() == 409)
      #expect(try await site.entryCount() == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the journal is read by pages and filters`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for day in 1...5 { try await site.note(.orientation, ["date": "2025-03-0\(day)"]) }
      try await site.note(.engagementAction, ["title": "Été", "date": "2024-03-01"])
      try await site.note(.engagementAction, of: "S2")
      let program = try await site.officersProgram()
      func dates(_ query: String) async throws -> ([String], next: String?) {
        let members = try await program.ask(.get, "/api/v1/journal\(query)").json()
        let entries = try #require(members["entries"] as? [[String: any Sendable]])
        return (entries.compactMap { $0["date"] as? String }, members["next"] as? String)
      }
      let (first, next) = try await dates("?limit=2&year=2025")
      #expect(first == ["2025-03-05", "2025-03-04"])
      #expect(try await dates("?limit=9&year=2025&after=\(next ?? "")").0.count == 3)
      #expect(try await dates("?words=ete").0 == ["2024-03-01"])
      #expect(try await dates("?kind=engagement_action").0 == ["2024-03-01"])
      #expect(try await dates("").0.count == 6)
    }
  }

  @Test(arguments: [
    ("{}", ["kind": "missing"]), (#"{"kind": "party"}"#, ["kind": "unknown_code"]),
    (#"{"kind": "engagement_action"}"#, ["date": "missing", "title": "missing"]),
    (
      #"{"kind": "engagement_action", "date": "12/03/2025", "title": 3, "people": 1}"#,
      ["date": "not_a_day", "title": "not_a_text", "people": "unknown_field"]
    ),
    (
      #"{"kind": "orientation", "date": "2025-03-12", "title": "T", "people": "3", "target": 1}"#,
      ["people": "not_a_whole_number", "target": "not_a_text"]
    ),
    (
      #"{"kind": "dissemination", "date": "2025-03-12", "title": "T", "channels": "website"}"#,
      ["channels": "not_a_list"]
    ),
    (
      #"{"kind": "dissemination", "date": "2025-03-12", "title": "T", "channels": ["radio"]}"#,
      ["channels": "unknown_code"]
    ),
    (
      #"{"kind": "engagement_action", "date": "2025-02-30", "title": "T", "id": 3, "x": null}"#,
      ["date": "not_a_day", "id": "unknown_field", "x": "unknown_field"]
    ),
  ])
  func `what is wrong is told field by field`(
    body: String, expected: [String: String]
  ) async throws {
    try await withSite(on: .sqlite) { site in
      let program = try await site.officersProgram()
      let answer = try await program.ask(.post, "/api/v1/journal", body)
      #expect(try answer.problem() == 422)
      #expect(try answer.fieldCodes() == expected)
      #expect(try await site.entryCount() == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what contradicts the rest is told apart`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let program = try await site.officersProgram()
      let unknown = """
        {"kind": "project_meeting", "date": "2025-03-12", "title": "T", "project": "P99"}
        """
      let answer = try await program.ask(.post, "/api/v1/journal", unknown)
      #expect(try answer.problem() == 409)
      #expect(try answer.fieldCodes() == ["project": "unknown_project"])
    }
  }

  @Test func `every kind of entry is written as it is read`() async throws {
    try await withSite(on: .sqlite) { site in
      let program = try await site.officersProgram()
      for kind in EntryKind.allCases {
        let id = try await site.note(kind)
        let path = "/api/v1/journal/\(id)"
        var members = try await program.ask(.get, path).json()
        for name in ["id", "revision", "reference", "structure"] { members[name] = nil }
        let answer = try await program.ask(
          .put, path, try written(members), headers: ["If-Match": "\"1\""])
        #expect(answer.status == 200, "\(kind): \(answer.text)")
      }
    }
  }

  private func written(_ members: [String: any Sendable]) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: members)
    return String(decoding: data, as: UTF8.self)
  }
}
