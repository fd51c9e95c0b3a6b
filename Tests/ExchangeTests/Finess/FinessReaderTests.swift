import Domain
import Exchange
import Foundation
import Testing

extension XMLReading {
  struct FinessReaderTests {
    @Test func `an establishment in XML becomes an offer`() throws {
      let pieces = try FinessSample.read(FinessSample.xml)
      #expect(pieces.entities == ["350099917": "ASSOCIATION D'EXEMPLE & CIE"])
      #expect(pieces.owners == ["350099917", "350099917"])
      #expect(pieces.keptOut == ["500"])
      #expect(pieces.reminders == 1)
      let offer = try #require(pieces.offers.first)
      #expect(offer.reference.text == "560099996")
      #expect(offer.type.text == "csapa")
      #expect(offer.status == .active)
      let site = offer.site
      #expect(site.name == "CSAPA L'ESCALE")
      #expect(site.finess?.text == "560099996")
      #expect(site.siret?.text == "99999999900017")
      #expect(
        site.address
          == Address(
            street: "12 RUE DE L'EXEMPLE", postalCode: "56000", city: "VANNES", insee: "56260"))
      #expect(site.phone == "02 99 99 99 99")
      #expect(site.email == "contact@example.org")
      #expect(site.position == nil)
    }

    @Test func `a closed establishment is inactive, without its mark`() throws {
      let closed = try #require(FinessSample.read(FinessSample.xml).offers.last)
      #expect(closed.status == .inactive)
      #expect(closed.site.name == "CAARUD DU PORT")
      #expect(closed.type.text == "caarud")
    }

    @Test func `metres in XML become degrees`() throws {
      let place = "<coordxet>267617.5</coordxet><coordyet>6743913.4</coordyet>"
      let text =
        "<fluxfiness xmlns:xsi=\"x\">"
        + FinessSample.site("560099996", "A", "197", place) + "</fluxfiness>"
      let position = try #require(FinessSample.read(text).offers.first?.site.position)
      #expect(abs(position.latitude - 47.65) < 0.1)
      #expect(abs(position.longitude + 2.76) < 0.1)
    }

    @Test func `a number with a wrong key is left out and said`() throws {
      let text =
        "<fluxfiness xmlns:xsi=\"x\">"
        + FinessSample.site("560099997", "A", "197") + FinessSample.site("560099996", "", "197")
        + "</fluxfiness>"
      let pieces = try FinessSample.read(text)
      #expect(pieces.offers.isEmpty)
      #expect(pieces.refused == ["560099997", "560099996"])
    }

    @Test(arguments: [
      ("<!DOCTYPE a [<!ENTITY b \"c\">]><fluxfiness/>", FinessFlowProblem.documentType(line: 1)),
      ("<?xml version=\"1.0\"?>\n<!doctype html><fluxfiness/>", .documentType(line: 2)),
      ("<!-- --><!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>", .documentType(line: 1)),
      ("<fluxautre/>", .notAFlow), ("texte", .notAFlow), ("", .notAFlow), ("[]", .notAFlow),
      ("{\"a\": []}", .notAFlow), ("<!-- -", .malformed(line: 1)),
      ("{\"pmej\": [{\"ege\": 1}]}", .malformed(line: 1)),
      ("{\"pmej\": [\n{\"a\": \"b", .malformed(line: 2)), ("{\"pmej\": []]}", .malformed(line: 1)),
    ])
    func `what is no flow is refused`(text: String, problem: FinessFlowProblem) {
      #expect(throws: problem) { try FinessSample.read(text) }
    }

    @Test func `a bomb never reaches the parser`() {
      let entities = (1...20).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }.joined()
      let bomb = "<!DOCTYPE f [<!ENTITY e0 \"ha\">\(entities)]><fluxfiness>&e20;</fluxfiness>"
      #expect(throws: FinessFlowProblem.documentType(line: 1)) { try FinessSample.read(bomb) }
    }

    @Test func `a text without end or without bottom is refused`() {
      let deep = "<fluxfiness>" + String(repeating: "<a>", count: 10_000)
      #expect(throws: FinessFlowProblem.tooDeep(line: 1)) { try FinessSample.read(deep) }
      let long =
        "<fluxfiness><structureet><rs>" + String(repeating: "a", count: 100_000)
        + "</rs></structureet></fluxfiness>"
      #expect(throws: FinessFlowProblem.tooLong(line: 1)) { try FinessSample.read(long) }
      let cut = String(FinessSample.xml.prefix(900))
      #expect(throws: FinessFlowProblem.self) { try FinessSample.read(cut) }
      let nested = "{\"pmej\": [{\"a\": " + String(repeating: "[", count: 10_000)
      #expect(throws: FinessFlowProblem.tooDeep(line: 1)) { try FinessSample.read(nested) }
    }

    @Test func `an entity that nobody declared is refused`() {
      let text = "<fluxfiness><structureet><rs>&nobody;</rs></structureet></fluxfiness>"
      #expect(throws: FinessFlowProblem.self) { try FinessSample.read(text) }
    }
  }
}

struct FinessJSONTests {
  @Test func `an establishment in JSON becomes an offer`() throws {
    let pieces = try FinessSample.read(FinessSample.json)
    #expect(pieces.entities == ["350099917": "ASSO", "290099928": "AUTRE"])
    #expect(pieces.offers.map(\.reference.text) == ["560099996", "560099988"])
    #expect(pieces.offers.map(\.status) == [.active, .inactive])
    #expect(pieces.offers.map(\.type.text) == ["csapa", "cmp"])
    let site = try #require(pieces.offers.first?.site)
    #expect(site.name == "CSAPA L'ESCALE")
    #expect(site.organisation == "ASSO")
    #expect(site.phone.isEmpty)
    #expect(site.siret == nil)
    #expect(site.address.city == "VANNES")
    #expect(pieces.warnings == [.noSiret, .noPhone])
    let position = try #require(site.position)
    #expect(abs(position.latitude - 47.65) < 0.1)
  }
}

struct FinessCategoriesTests {
  @Test func `each category is a type of the typology`() throws {
    let typology = try Typology.load()
    let types = try FinessCategories.load().types
    #expect(types["197"]?.text == "csapa")
    #expect(types["500"] == nil)
    for (category, type) in types {
      #expect(typology[type] != nil, "\(category): \(type.text)")
      #expect(category.count == 3)
    }
  }
}

struct ProjectionTests {
  @Test(arguments: [
    // The origin, a corner of the grid, and points of each overseas zone on its meridian.
    (Projection.lambert93, 700_000.0, 6_600_000.0, 46.5, 3.0),
    (.lambert93, 873_766.07, 6_570_414.61, 46.211257, 5.254203),
    (.utm(zone: 20, isNorth: true), 500_000, 0, 0, -63),
    (.utm(zone: 40, isNorth: false), 500_000, 10_000_000, 0, 57),
    (.utm(zone: 31, isNorth: true), 448_251.80, 5_411_932.68, 48.8582, 2.2945),
  ])
  func `metres become degrees`(
    projection: Projection, east: Double, north: Double, latitude: Double, longitude: Double
  ) throws {
    let position = try #require(projection.position(east: east, north: north))
    #expect(abs(position.latitude - latitude) < 1e-4)
    #expect(abs(position.longitude - longitude) < 1e-4)
  }

  @Test func `what is no place is none`() {
    #expect(Projection.lambert93.position(east: .infinity, north: 0) == nil)
    #expect(Projection.lambert93.position(east: .nan, north: 0) == nil)
    #expect(Projection(department: "99") == .lambert93)
    #expect(Projection(department: "988") == nil)
  }
}

/// Flows made by others, kept beside the repository: skipped where they are absent.
extension XMLReading {
  struct SharedFinessTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/data/finess").standardizedFileURL

    private static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    @Test(.enabled(if: isPresent, "the folder shared/data/finess is not beside the repository"))
    func `the official samples are read whole`() throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        .filter { $0.hasPrefix("sample") }
      var total = FinessSample.Pieces()
      for name in names {
        let pieces = try FinessSample.read(path: Self.folder.appending(path: name).path)
        total.offers += pieces.offers
        total.refused += pieces.refused
        total.keptOut += pieces.keptOut
        total.entities.merge(pieces.entities) { $1 }
      }
      #expect(total.refused.isEmpty)
      #expect(!total.entities.isEmpty)
      #expect(total.offers.count + total.keptOut.count == 15)
      let clinic = try #require(total.offers.first { $0.reference.text == "010780195" })
      #expect(clinic.site.position == Position(latitude: 46.211257, longitude: 5.254203))
      #expect(total.offers.contains { $0.status == .inactive && !$0.site.name.hasPrefix("[") })
    }
  }
}
