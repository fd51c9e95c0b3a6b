import Domain
import Storage
import Synchronization
import TestSupport
import Testing
import Web

struct PasswordWorkTests {
  private final class Counter: Sendable {
    private struct Counts {
      var running = 0
      var most = 0
    }

    private let counts = Mutex(Counts())

    var most: Int { counts.withLock(\.most) }

    func enter() {
      counts.withLock { counts in
        counts.running += 1
        counts.most = max(counts.most, counts.running)
      }
    }

    func leave() { counts.withLock { $0.running -= 1 } }
  }

  @Test func `as many as there are places run at once, and each leaves its place`() async throws {
    let room = WaitingRoom(places: 2, chairs: 100)
    let counter = Counter()
    await withTaskGroup { group in
      for number in 0..<50 {
        group.addTask {
          try? await room.pass {
            counter.enter()
            for _ in 0..<10 { await Task.yield() }
            counter.leave()
            if number.isMultiple(of: 7) { throw CancellationError() }
          }
        }
      }
    }
    #expect(counter.most == 2)
    #expect(try await room.pass { "free" } == "free")
  }

  @Test func `those who find no chair are refused before anything is done`() async throws {
    let room = WaitingRoom(places: 1, chairs: 1)
    let (gate, key) = AsyncStream.makeStream(of: Void.self)
    let first = Task { try await room.pass { await gate.first { _ in true } } }
    while await room.placesLeft > 0 { await Task.yield() }
    let second = Task { try await room.pass { "second" } }
    while await room.waitingCount == 0 { await Task.yield() }
    await #expect(throws: (any Error).self) {
      try await room.pass { Issue.record("it must not run") }
    }
    key.yield()
    _ = try await first.value
    #expect(try await second.value == "second")
  }

  @Test(arguments: Engine.allCases)
  func `a site that derives enough passwords already says so, and counts no try`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine, passwords: PasswordWork(places: 0, chairs: 0)) { site in
      let person = try await Person(at: site)
      for _ in 0..<15 {
        let answer = try await person.signIn("pas le bon").answer
        #expect(answer.status == 503, "never 429: nothing was tried")
        #expect(try answer.page().main.text.contains("Trop de demandes"))
      }
      let limit = TryLimit.password(of: person.account.email)
      let instant = site.time.instant
      #expect(try await site.storage.read { try $0.wait(for: [limit], at: instant) } == nil)
      #expect(try await site.auditEvents().isEmpty)
    }
  }
}
