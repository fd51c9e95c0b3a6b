import Domain
import Exchange
import Foundation
import Testing

struct DataInclusionWriterTests {
  private let hostile: HostileDirectory
  private let mapping: DataInclusionMapping
  private let writer: DataInclusionWriter

  private static let today = Day(year: 2026, month: 3, day: 1)

  init() throws {
    hostile = try HostileDirectory()
    mapping = try DataInclusionMapping.shipped()
    writer = DataInclusionWriter(
      hostile.listing, words: hostile.words, mapping: mapping, today: try #require(Self.today),
      site: "https://maillage.example")
  }

  private func file(_ name: String) throws -> [JSONShape] {
    let document = try #require(writer.documents.first { $0.name == name })
    return try #require(JSONShape(document.written.bytes)).elements
  }

  @Test func `texts have the lengths that the schema asks for`() throws {
    let (structures, services) = (try file("structures.json"), try file("services.json"))
    for thing in structures + services {
      let name = try #require(thing["nom"]?.text)
      #expect((3...150).contains(name.unicodeScalars.count))
      #expect(!name.hasSuffix(".") || name.hasSuffix("etc."))
      let day = try #require(thing["date_maj"]?.text.flatMap { Day($0) })
      #expect(try day <= #require(Self.today) && day.year >= 2000)
      if let code = thing["code_postal"]?.text {
        #expect(code.utf8.count == 5 && code.utf8.allSatisfy { (0x30...0x39).contains($0) })
      }
    }
    for service in services {
      let description = try #require(service["description"]?.text)
      #expect((5...10_000).contains(description.unicodeScalars.count))
    }
  }

  @Test func `every service belongs to a structure that is there`() throws {
    let structures = Set(try file("structures.json").compactMap { $0["id"]?.text })
    let services = try file("services.json")
    #expect(services.allSatisfy { structures.contains($0["structure_id"]?.text ?? "") })
    #expect(services.count == HostileDirectory.offers.count - 1)
    #expect(Set(services.compactMap { $0["id"]?.text }).count == services.count)
  }

  @Test func `a service says what an offer says`() throws {
    let service = try #require(
      try file("services.json").first {
        $0["id"]?.text == "maillage--\(HostileDirectory.full.reference.text)"
      })
    #expect(service["frais"]?.text == "gratuit")
    #expect(service["publics"]?.texts == ["tous-publics"])
    #expect(service["telephone"]?.text == "+33297000000")
    #expect(service["zone_eligibilite"]?.texts == ["56121", "56", "29"])
    #expect(service["modes_accueil"]?.texts == ["en-presentiel", "a-distance"])
    #expect(service["mobilisable_par"]?.texts == ["usagers", "professionnels"])
    #expect(service["horaires_accueil"]?.text == HostileDirectory.site.openingHours)
    #expect(service["thematiques"]?.texts.contains("sante--addictions") == true)
    #expect(
      service["lien_source"]?.text?.hasPrefix("https://maillage.example/annuaire/fiche/R-1%2F")
        == true)
  }

  @Test func `what is closed for good or confidential stays at home`() throws {
    for document in writer.documents {
      let text = String(decoding: document.written.bytes, as: UTF8.self)
      #expect(!text.contains(HostileDirectory.secret))
      #expect(!text.contains("maillage--R-3"))
    }
    let losses = writer.documents.flatMap(\.written.losses).map(\.description)
    #expect(losses.contains("status=inactive: left out whole (1 offer)"))
    #expect(losses.contains("finess: no field for it (1 offer)"))
    #expect(losses.first == "status=inactive: left out whole (1 offer)")
  }

  @Test func `every code of ours has its place`() throws {
    #expect(mapping.typeCodes == Set(hostile.typology.types.map(\.code.text)))
    #expect(mapping.publicCodes == Set(Audience.allCases.map(\.rawValue)))
    let shape = /[a-z0-9]+(-[a-z0-9]+)*(--[a-z0-9]+(-[a-z0-9]+)*)?/
    for codes in mapping.codes.values {
      #expect(codes.allSatisfy { $0.wholeMatch(of: shape) != nil })
    }
  }

  private static let lists = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/data-inclusion/schema/schemas/v1/extra")
    .standardizedFileURL

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: lists.path),
      "the folder shared/data/data-inclusion is not beside the repository"))
  func `only codes of the value lists are used`() throws {
    for (list, codes) in mapping.codes {
      let data = try Data(contentsOf: Self.lists.appending(path: "\(list).json"))
      let official = Set(try #require(JSONShape(Array(data))).all("value"))
      #expect(codes.isSubset(of: official), "\(list): \(codes.subtracting(official))")
    }
  }
}
