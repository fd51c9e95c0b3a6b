import Domain
import Storage
import TestSupport
import Testing

struct AgendaStorageTests {
  private static let later = StoredAgendaItem.Mark(name: "Bruno", instant: 2_000)

  @Test(arguments: Engine.allCases)
  func `an item comes back as it was written`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let item = try SampleAgenda.item("2026-03-13", "2026-03-12")
      let bare = try SampleAgenda.item("2026-04-01") { item in
        item.kind = .bodyMeeting
        item.trainingType = nil
        item.registration = nil
        item.phone = ""
        item.sittings = Sittings([Sittings.Sitting(day: item.sittings.first.day)]) ?? item.sittings
        item.place = AgendaItem.Place(name: "", postalCode: "", town: "")
        item.visibility = .signedIn
      }
      for written in [item, bare] {
        let id = try await storage.write { try $0.add(written, by: SampleAgenda.mark) }
        let stored = try #require(try await storage.read { try $0.agendaItem(id) })
        #expect(stored.item == written && stored.revision == 1)
        #expect(stored.written == SampleAgenda.mark && stored.changed == SampleAgenda.mark)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a change keeps who made it, and is refused on what someone else changed`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { storage in
      let item = try SampleAgenda.item("2026-03-12", "2026-03-13")
      let id = try await storage.write { try $0.add(item, by: SampleAgenda.mark) }
      let shorter = try SampleAgenda.item("2026-05-01") { $0.state = .cancelled }
      try await storage.write { try $0.update(id, from: 1, to: shorter, by: Self.later) }
      let stored = try #require(try await storage.read { try $0.agendaItem(id) })
      #expect(stored.item == shorter && stored.revision == 2)
      #expect(stored.written == SampleAgenda.mark && stored.changed == Self.later)
      await #expect(throws: StaleEntry.self) {
        try await storage.write { try $0.update(id, from: 1, to: item, by: Self.later) }
      }
      #expect(try await storage.read { try $0.agendaItem(id) }?.item == shorter)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is taken out can be put back`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let item = try SampleAgenda.item("2026-03-12")
      let id = try await storage.write { try $0.add(item, by: SampleAgenda.mark) }
      try await storage.write { try $0.deleteAgendaItem(id, by: Self.later) }
      #expect(try await storage.read { try $0.agendaItem(id) } == nil)
      let everything = AgendaFilter(showsAll: true)
      #expect(try await storage.read { try $0.countAgendaItems(everything) } == 0)
      #expect(try await storage.read { try $0.deletedAgendaItem(id) }?.item == item)
      await #expect(throws: StaleEntry.self) {
        try await storage.write { try $0.update(id, from: 2, to: item, by: Self.later) }
      }
      try await storage.write { try $0.restoreAgendaItem(id, by: Self.later) }
      #expect(try await storage.read { try $0.agendaItem(id) }?.item == item)
      #expect(try await storage.read { try $0.deletedAgendaItem(id) } == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `filters go together`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let items = [
        try SampleAgenda.item("2026-03-12", "2026-04-12"),
        try SampleAgenda.item("2026-03-20") { item in
          item.place = AgendaItem.Place(name: "Médiathèque", postalCode: "29200", town: "Brest")
          item.kind = .publicSession
        },
        try SampleAgenda.item("2026-03-21") { $0.visibility = .signedIn },
      ]
      try await storage.write { database in
        for item in items { _ = try database.add(item, by: SampleAgenda.mark) }
      }
      func firstDays(_ change: (inout AgendaFilter) -> Void) async throws -> [String] {
        var filter = AgendaFilter(showsAll: true)
        change(&filter)
        let meant = filter
        return try await storage.read { database in
          try database.agendaPage(meant, size: 10).items.map {
            $0.item.sittings.first.day.description
          }
        }
      }
      #expect(try await firstDays { _ in } == ["2026-03-12", "2026-03-20", "2026-03-21"])
      #expect(try await firstDays { $0.showsAll = false } == ["2026-03-12", "2026-03-20"])
      #expect(try await firstDays { $0.kind = .publicSession } == ["2026-03-20"])
      #expect(try await firstDays { $0.department = "29" } == ["2026-03-20"])
      #expect(try await firstDays { $0.postalCode = "56100" } == ["2026-03-12", "2026-03-21"])
      #expect(try await firstDays { $0.words = ["mediatheque", "brest"] } == ["2026-03-20"])
      #expect(try await firstDays { $0.words = ["brest", "lorient"] } == [])
      #expect(try await firstDays { $0.from = Day("2026-03-25") } == ["2026-03-12"], "its last day")
      #expect(try await firstDays { $0.overBefore = Day("2026-03-21") } == ["2026-03-20"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `pages follow each other without gap or double, both ways`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { storage in
      let days = ["2026-03-12", "2026-03-12", "2026-03-12", "2026-03-13", "2026-02-01"]
      try await storage.write { database in
        for day in days {
          _ = try database.add(try SampleAgenda.item(day), by: SampleAgenda.mark)
        }
      }
      func ids(_ order: AgendaPage.Order) async throws -> [Int64] {
        var (ids, cursor): ([Int64], AgendaPage.Cursor?) = ([], nil)
        repeat {
          let after = cursor
          let page = try await storage.read { database in
            try database.agendaPage(
              AgendaFilter(showsAll: false), order: order, after: after, size: 2)
          }
          ids += page.items.map(\.id)
          cursor = page.next
        } while cursor != nil
        return ids
      }
      let upwards = try await ids(.earliestFirst)
      #expect(Set(upwards).count == days.count && upwards.count == days.count)
      #expect(upwards.dropFirst().prefix(3) == upwards.dropFirst().prefix(3).sorted()[...])
      #expect(try await ids(.latestFirst) == upwards.reversed())
    }
  }
}
