import Domain
import Storage
import TestSupport
import Testing

struct DialogueStorageTests {
  private let structure = Structure.Code("S1")

  private func year(_ number: Int = 2025) throws -> ReportingYear {
    try #require(ReportingYear(number))
  }

  private func dialogue(_ decisions: String = "Continuer") throws -> Dialogue {
    Dialogue(
      structure: structure, year: try year(),
      staff: [Dialogue.Means(name: "Coordination", amount: try #require(Amount("0,8")))],
      funding: [
        Dialogue.Means(name: "FIR", amount: try #require(Amount("12 500,50"))),
        Dialogue.Means(name: "Établissement", amount: Amount.zero),
      ], metOn: Day("2026-03-12"), participants: "ARS, pôle", decisions: decisions)
  }

  @Test(arguments: Engine.allCases)
  func `a dialogue comes back as it was kept`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let (first, second, year) = (try dialogue(), try dialogue("Arrêter"), try year())
      #expect(try await storage.read { try $0.dialogue(of: structure, in: year) } == nil)
      try await storage.write { try $0.save(first, from: 0) }
      let kept = try await storage.read { try $0.dialogue(of: structure, in: year) }
      #expect(kept?.dialogue == first)
      #expect(kept?.revision == 1)
      try await storage.write { try $0.save(second, from: 1) }
      let changed = try await storage.read { try $0.dialogue(of: structure, in: year) }
      #expect(changed?.dialogue == second)
      #expect(changed?.revision == 2)
      let years = try await storage.read { try $0.dialogueYears(of: nil).map(\.year) }
      #expect(years == [year])
      let others = Structure.Code("S2")
      #expect(try await storage.read { try $0.dialogueYears(of: others).isEmpty })
    }
  }

  @Test(arguments: Engine.allCases, [0, 2])
  func `what someone else has changed meanwhile is not written over`(
    on engine: Engine, revision: Int
  ) async throws {
    try await withRegion(on: engine) { storage in
      let (first, second, year) = (try dialogue(), try dialogue("Arrêter"), try year())
      try await storage.write { try $0.save(first, from: 0) }
      await #expect(throws: StaleDialogue.self) {
        try await storage.write { try $0.save(second, from: revision) }
      }
      let kept = try await storage.read { try $0.dialogue(of: structure, in: year) }
      #expect(kept?.dialogue == first)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what was agreed before a year is last year's, and what is still open`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { storage in
      let years = try [2022, 2023, 2024].map { try year($0) }
      let (current, structure) = (try year(), structure)
      try await storage.write { database in
        for (index, before) in years.enumerated() {
          for state in Priority.State.allCases {
            let priority = Priority(title: "\(2022 + index) \(state.rawValue)", state: state)
            try database.add(priority, for: structure, in: before)
          }
        }
        let other = Priority(title: "Ailleurs")
        try database.add(other, for: Structure.Code("S2"), in: years[2])
        try database.carryPriorities(of: structure, to: years[1])
      }
      let agreed = try await storage.read { database in
        try database.agreedPriorities(of: structure, before: current).map(\.priority.title)
      }
      #expect(
        agreed == [
          "2024 not_started", "2024 under_way", "2024 reached", "2024 abandoned",
          "2023 not_started", "2023 under_way", "2022 not_started", "2022 under_way",
        ], "those of 2022 as 2023 has taken them over")
      let first = try await storage.read { database in
        try database.agreedPriorities(of: structure, before: years[0])
      }
      #expect(first.isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a priority comes back as it was kept, and a stale change is refused`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { storage in
      let year = try year()
      let first = Priority(
        title: "Deux programmes", indicator: "1.1.1", target: "2", owner: "Anne",
        dueOn: Day("2026-12-31"), state: .underWay)
      var second = first
      (second.state, second.indicator, second.dueOn) = (.reached, nil, nil)
      let changed = second
      try await storage.write { try $0.add(first, for: structure, in: year) }
      let stored = try #require(
        try await storage.read { try $0.priorities(of: structure, in: year) }.first)
      #expect(stored.priority == first)
      try await storage.write { try $0.update(stored.id, from: 1, to: changed) }
      await #expect(throws: StaleDialogue.self) {
        try await storage.write { try $0.update(stored.id, from: 1, to: first) }
      }
      let kept = try await storage.read { try $0.priority(stored.id) }
      #expect(kept?.priority == changed)
      #expect(kept?.revision == 2)
    }
  }

  @Test(arguments: Engine.allCases)
  func `unfinished priorities are taken over once`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let (before, year) = (try year(2024), try year())
      let agreed = Priority.State.allCases.map {
        Priority(title: $0.rawValue, target: "3", state: $0)
      }
      try await storage.write { database in
        for priority in agreed { try database.add(priority, for: structure, in: before) }
        try database.add(agreed[0], for: Structure.Code("S2"), in: before)
      }
      let first = try await storage.write { try $0.carryPriorities(of: structure, to: year) }
      let second = try await storage.write { try $0.carryPriorities(of: structure, to: year) }
      #expect(first == 2)
      #expect(second == 0)
      let carried = try await storage.read { try $0.priorities(of: structure, in: year) }
      #expect(carried.map(\.priority) == agreed.filter(\.state.isOpen))
      let left = try await storage.read { try $0.priorities(of: structure, in: before) }
      #expect(left.map(\.isCarried) == [true, true, false, false])
    }
  }
}
