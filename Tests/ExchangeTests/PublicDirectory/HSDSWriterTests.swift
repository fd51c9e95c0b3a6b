import Domain
import Exchange
import Testing

struct HSDSWriterTests {
  private let hostile: HostileDirectory
  private let writer: HSDSWriter

  init() throws {
    hostile = try HostileDirectory()
    writer = HSDSWriter(hostile.listing, words: hostile.words)
  }

  private func file(_ name: String) throws -> JSONShape {
    let document = try #require(writer.documents.first { $0.name == name })
    return try #require(JSONShape(document.written.bytes))
  }

  @Test func `every offer, site and organisation is there once`() throws {
    #expect(
      writer.documents.map(\.name) == ["organization.json", "service.json", "location.json"])
    let services = try file("service.json").elements
    #expect(services.count == HostileDirectory.offers.count)
    let locations = try file("location.json").elements
    let organisations = try file("organization.json").elements
    for elements in [services, locations, organisations] {
      let ids = elements.compactMap { $0["id"]?.text }
      #expect(Set(ids).count == elements.count)
      #expect(ids.allSatisfy { StableID($0)?.text == $0 })
    }
    // Two offers of one site share it.
    #expect(locations.count == services.count - 1)
  }

  @Test func `identifiers are unique in a file, however deep`() throws {
    for service in try file("service.json").elements {
      let ids = service.all("id").filter { id in
        // Terms and taxonomies are repeated wherever they are named.
        StableID(id).flatMap { writer.taxonomies[$0] } == nil
          && !writer.taxonomies.taxonomies.contains { $0.id.text == id }
      }
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func `a service says what an offer says`() throws {
    let number = try #require(
      hostile.listing.offers.firstIndex { $0.reference == HostileDirectory.full.reference })
    let service = JSONShape(writer.service(number))
    #expect(service["status"]?.text == "temporarily closed")
    #expect(service["minimum_age"]?.number == 12)
    #expect(service["maximum_age"]?.number == 25)
    #expect(service["assured_date"]?.text == "2026-02-28")
    #expect(service["cost_options"]?[0]?["amount"]?.number == 0)
    #expect(service["description"]?.text == HostileDirectory.long)
    #expect(service["attributes"]?.all("value").last == HostileDirectory.full.reference.text)
    #expect(service["service_areas"]?.elements.count == 4)
    let codes = service["attributes"]?.all("code") ?? []
    #expect(codes.contains("csapa") && codes.contains("learn") && codes.contains("cannabis"))
    let schedules = service["schedules"]?.elements ?? []
    #expect(
      schedules.compactMap { $0["byday"]?.text } == ["SA", "MO,TU,WE,TH", "MO,TU,WE,TH", "FR"])
    #expect(schedules.compactMap { $0["opens_at"]?.text } == ["00:00", "09:00", "14:00", "20:00"])
    #expect(schedules.first?["notes"]?.text?.contains("fermé") == true)
  }

  @Test func `an organisation has the numbers of its sites`() throws {
    let organisations = try file("organization.json").elements
    let full = try #require(
      organisations.first { $0["name"]?.text == HostileDirectory.markup })
    #expect(
      Set(full["organization_identifiers"]?.all("identifier") ?? [])
        == ["560000127", "73282932000074", "732829320"])
    #expect(full["services"]?.elements.count == 2)
    #expect(full["locations"]?.elements.count == 1)
  }

  @Test func `a service tells when it was changed, and when it was checked`() throws {
    let service = try #require(
      try file("service.json").elements.first {
        $0["last_modified"]?.text == "2023-11-14T22:13:20Z"
      })
    #expect(service["assured_date"]?.text == "2026-02-28")
    #expect(try file("service.json").elements.filter { $0["last_modified"] != nil }.count == 1)
  }

  @Test func `a confidential address is nowhere`() throws {
    for document in writer.documents {
      let text = String(decoding: document.written.bytes, as: UTF8.self)
      #expect(!text.contains(HostileDirectory.secret))
      #expect(!text.contains("47.123456"))
    }
  }

  @Test func `what is lost is counted`() throws {
    let losses = writer.documents.flatMap(\.written.losses).map(\.description)
    #expect(losses.contains("website: not in the form that is asked for, left out (8 offers)"))
    #expect(
      losses.contains("opening_hours: not in the form that is asked for, left out (3 offers)"))
    #expect(losses.contains("confidential_address: no field for it (1 offer)"))
  }

  @Test func `the same directory gives the same bytes`() throws {
    let again = try HostileDirectory(HostileDirectory.offers.reversed())
    let other = HSDSWriter(again.listing, words: again.words)
    for (one, two) in zip(writer.documents, other.documents) {
      #expect(one.written.bytes == two.written.bytes)
    }
  }
}
