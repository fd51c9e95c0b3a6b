import Domain
import Storage
import TestSupport
import Testing

struct TerritoriesTests {
  private static let lorient = Commune(
    insee: "56121", name: "Lorient", postalCodes: ["56100"], department: "56", region: "53",
    epci: "200042174", epciName: "Lorient Agglomération", population: 58_329,
    position: Position(latitude: 47.748251, longitude: -3.370244))

  private static let rennes = Commune(
    insee: "35238", name: "Rennes", postalCodes: ["35000", "35200", "35700"], department: "35",
    region: "53", epci: "243500139", epciName: "Rennes Métropole", population: 230_890)

  private static let sein = Commune(
    insee: "29083", name: "Île-de-Sein", postalCodes: [], department: "29", region: "53",
    position: Position(latitude: 48.038448, longitude: -4.857726))

  @Test(arguments: Engine.allCases)
  func `communes are read as they were written, by code`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      #expect(try await storage.read { try $0.communes() }.isEmpty)
      try await storage.write { try $0.upsert([Self.lorient, Self.sein, Self.rennes]) }
      #expect(
        try await storage.read { try $0.communes() } == [Self.sein, Self.rennes, Self.lorient])
    }
  }

  @Test(arguments: Engine.allCases)
  func `the same code again changes the commune`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let changed = Commune(
        insee: "56121", name: "Lorient-Ville", postalCodes: ["56100", "56101"], department: "56",
        region: "53")
      try await storage.write { try $0.upsert([Self.lorient]) }
      try await storage.write { try $0.upsert([changed]) }
      #expect(try await storage.read { try $0.communes() } == [changed])
    }
  }

  @Test(arguments: Engine.allCases)
  func `outlines are kept by area`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let brittany = Outline(area: .region("53"), geometry: "{\"type\":\"Polygon\"}")
      let mayenne = Outline(area: .department("53"), geometry: "{}")
      let first = try await storage.write { try $0.save([brittany, mayenne]) }
      #expect([first.created, first.updated, first.unchanged] == [2, 0, 0])
      var changed = brittany
      changed.geometry = "{\"type\":\"MultiPolygon\"}"
      let second = try await storage.write { [changed] in try $0.save([changed, mayenne]) }
      #expect([second.created, second.updated, second.unchanged] == [0, 1, 1])
      try await storage.read { [changed] database in
        let areas = [Area.region("53"), .department("53"), .department("56")]
        let outlines = try areas.map(database.outline)
        #expect(outlines == [changed, mayenne, nil])
        let outlined = try database.outlinedAreas()
        #expect(outlined == [.department("53"), .region("53")])
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `the revision is raised by what changes something`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let outline = Outline(area: .region("53"), geometry: "{}")
      var revisions = [try await storage.read { try $0.territoriesRevision() }]
      for _ in 0..<2 {
        try await storage.write { try $0.save([outline]) }
        revisions.append(try await storage.read { try $0.territoriesRevision() })
      }
      #expect(revisions == [0, 1, 1])
    }
  }

  @Test(arguments: Engine.allCases)
  func `territories alone leave a database empty for the demonstration`(
    on engine: Engine
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      try await storage.write { database in
        try database.upsert([Self.lorient])
        _ = try database.save([Outline(area: .region("53"), geometry: "{}")])
      }
      #expect(try await storage.read { try $0.isEmpty() })
    }
  }
}
