import Domain
import Exchange
import Testing

struct FHIRDirectoryTests {
  private let hostile: HostileDirectory
  private let directory: FHIRDirectory

  init() throws {
    hostile = try HostileDirectory()
    directory = FHIRDirectory(hostile.listing, words: hostile.words, codes: try .shipped())
  }

  private func number(_ offer: Offer) throws -> Int {
    try #require(hostile.listing.offers.firstIndex { $0.reference == offer.reference })
  }

  @Test func `each resource is one line`() throws {
    #expect(
      directory.documents.map(\.name)
        == ["Organization.ndjson", "Location.ndjson", "HealthcareService.ndjson"])
    for document in directory.documents {
      let lines = document.written.bytes.split(separator: UInt8(ascii: "\n"))
      let type = document.name.replacing(".ndjson", with: "")
      var ids: Set<String> = []
      for line in lines {
        let resource = try #require(JSONShape(Array(line)))
        #expect(resource["resourceType"]?.text == type)
        #expect(ids.insert(try #require(resource["id"]?.text)).inserted)
      }
      #expect(!lines.isEmpty)
    }
  }

  @Test func `texts are of the signs that FHIR takes`() throws {
    for document in directory.documents {
      for scalar in String(decoding: document.written.bytes, as: UTF8.self).unicodeScalars {
        #expect(!scalar.properties.isWhitespace || scalar == " " || scalar == "\n")
      }
    }
  }

  @Test func `references lead to resources that are there`() throws {
    let ids = FHIRResourceType.allCases.flatMap { type in
      (0..<directory.count(of: type)).map { "\(type.rawValue)/\(directory.id(type, $0).text)" }
    }
    let known = Set(ids)
    for type in FHIRResourceType.allCases {
      for number in 0..<directory.count(of: type) {
        let references = JSONShape(directory.resource(type, number)).all("reference")
        #expect(references.allSatisfy(known.contains))
      }
    }
  }

  @Test func `a service says what an offer says`() throws {
    let service = JSONShape(directory.healthcareService(try number(HostileDirectory.full)))
    #expect(service["active"]?.flag == true)
    #expect(service["category"]?.all("code") == ["medico_social"])
    #expect(service["type"]?.all("code") == ["csapa", "80"])
    #expect(service["specialty"]?.all("code") == ["404"])
    #expect(service["serviceProvisionCode"]?.all("code") == ["free"])
    #expect(service["eligibility"]?.all("comment") == ["De 12 à 25 ans."])
    #expect(service["referralMethod"]?.all("code") == ["phone"])
    #expect(service["coverageArea"]?.all("display").contains("Morbihan") == true)
    #expect(service["notAvailable"]?.all("description").count == 3)
    let slots = service["availableTime"]?.elements ?? []
    #expect(slots.map { $0["daysOfWeek"]?.texts ?? [] }.last == ["fri"])
    #expect(slots.compactMap { $0["availableStartTime"]?.text }.last == "20:00:00")
    #expect(service["telecom"]?.all("value").count == 3)
  }

  @Test func `closed and confidential places say so`() throws {
    let closed = JSONShape(directory.healthcareService(try number(HostileDirectory.closed)))
    #expect(closed["active"]?.flag == false)
    let hidden = hostile.listing.siteNumber(ofOffer: try number(HostileDirectory.confidential))
    let place = JSONShape(directory.location(hidden))
    #expect(place["address"]?["line"] == nil)
    #expect(place["address"]?["city"]?.text == "Lorient")
    #expect(place["position"] == nil)
    for document in directory.documents {
      let text = String(decoding: document.written.bytes, as: UTF8.self)
      #expect(!text.contains(HostileDirectory.secret) && !text.contains("47.123456"))
    }
  }

  @Test func `numbers of registers are named as the French register does`() throws {
    let number = hostile.listing.siteNumber(ofOffer: try number(HostileDirectory.full))
    let identifiers = JSONShape(directory.location(number))["identifier"]
    #expect(
      identifiers?.all("value") == ["560000127", "73282932000074", "1560000127"])
    #expect(identifiers?.elements.first?["system"]?.text == "https://finess.esante.gouv.fr")
  }
}
