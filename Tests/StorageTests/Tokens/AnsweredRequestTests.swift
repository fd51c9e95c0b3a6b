import Domain
import Storage
import TestSupport
import Testing

/// Requests that programs name, so that each is carried out once.
struct AnsweredRequestTests {
  private static let token = APIToken.ID("T1")
  private static let day = 24 * 3600

  private static func request(
    _ key: String = "k", hash: String = "h", body: String = "{}"
  ) -> AnsweredRequest {
    AnsweredRequest(key: key, requestHash: hash, status: 201, location: "/1", body: body)
  }

  private func withRequests(
    on engine: Engine, _ body: (any Storage) async throws -> Void
  ) async throws {
    try await withTokens(on: engine) { storage, ana in
      try await storage.write { database in
        try database.add(Sample.token("T1", of: ana.id), hash: "hash-1")
        try database.add(Sample.token("T2", of: ana.id), hash: "hash-2")
      }
      try await body(storage)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an answer is known by its key, to one token`(on engine: Engine) async throws {
    try await withRequests(on: engine) { storage in
      try await storage.write { database throws in
        try database.keep(Self.request(), of: Self.token, at: 1_000)
        #expect(try database.answeredRequest("k", of: Self.token, at: 1_000) == Self.request())
        #expect(try database.answeredRequest("K", of: Self.token, at: 1_000) == nil)
        #expect(try database.answeredRequest("k", of: APIToken.ID("T2"), at: 1_000) == nil)
        let other = Self.request(hash: "other")
        try database.keep(other, of: APIToken.ID("T2"), at: 1_000)
        #expect(try database.answeredRequest("k", of: Self.token, at: 1_000) == Self.request())
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an answer is known for a day, then forgotten`(on engine: Engine) async throws {
    try await withRequests(on: engine) { storage in
      try await storage.write { database throws in
        try database.keep(Self.request(), of: Self.token, at: 1_000)
        let last = 1_000 + Self.day - 1
        #expect(try database.answeredRequest("k", of: Self.token, at: last) != nil)
        #expect(try database.answeredRequest("k", of: Self.token, at: last + 1) == nil)
        let again = Self.request(hash: "other", body: "[]")
        try database.keep(again, of: Self.token, at: last + 1)
        #expect(try database.answeredRequest("k", of: Self.token, at: last + 1) == again)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `of several at once one is carried out, and all have its answer`(
    on engine: Engine
  ) async throws {
    try await withRequests(on: engine) { storage in
      let answers = try await withThrowingTaskGroup(of: String.self) { group in
        for number in 1...6 {
          group.addTask {
            try await storage.write { database in
              if let known = try database.answeredRequest("k", of: Self.token, at: 1_000) {
                return known.body
              }
              let answer = Self.request(body: "answer \(number)")
              try database.keep(answer, of: Self.token, at: 1_000)
              return answer.body
            }
          }
        }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(answers.count == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `answers go with their token`(on engine: Engine) async throws {
    try await withRequests(on: engine) { storage in
      try await storage.write { database throws in
        try database.keep(Self.request(), of: Self.token, at: 1_000)
        try database.withdraw(Sample.right, from: Account.ID("ana"))
        #expect(try database.answeredRequest("k", of: Self.token, at: 1_000) == nil)
      }
    }
  }
}
