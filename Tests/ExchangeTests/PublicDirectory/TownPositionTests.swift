import Domain
import Exchange
import Testing

/// Where a place is whose position nobody gave: in the middle of its town.
struct TownPositionTests {
  private let directory: HostileDirectory

  init() throws { directory = try HostileDirectory([Self.place(), Self.place(isHidden: true)]) }

  private static func place(isHidden: Bool = false) -> Offer {
    let name = isHidden ? "Refuge" : "Accueil"
    return Offer(
      reference: Offer.Reference(name),
      site: Site(
        name: name, address: Address(postalCode: "56100", city: "Lorient", insee: "56121"),
        isAddressConfidential: isHidden),
      type: StructureType.Code("chrs"))
  }

  @Test func `every format gives it, and says that it stands in`() throws {
    let (listing, words) = (directory.listing, directory.words)
    let inclusion = DataInclusionWriter(
      listing, words: words, mapping: try .shipped(), today: try #require(Day("2026-03-01")),
      site: nil)
    let formats = [
      HSDSWriter(listing, words: words).documents, inclusion.documents,
      FHIRDirectory(listing, words: words, codes: try .shipped()).documents,
    ]
    for documents in formats {
      let written = documents.map(\.written)
      let lines = written.flatMap { $0.bytes.split(separator: UInt8(ascii: "\n")) }
        .map { String(decoding: $0, as: UTF8.self) }
      #expect(lines.contains { $0.contains("47.7482") })
      let hidden = lines.filter { $0.contains("Refuge") && !$0.contains("Accueil") }
      #expect(!hidden.contains { $0.contains("47.7482") })
      #expect(
        written.flatMap(\.losses).map(\.description).contains(
          "latitude, longitude: not known, another value stands in (1 offer)"))
    }
  }

  @Test func `a search around the town finds it`() throws {
    let fhir = FHIRDirectory(directory.listing, words: directory.words, codes: try .shipped())
    let search = try FHIRSearch(.location, query: [("near", "47.75|-3.37|5|km")])
    #expect(search.matches(in: fhir).count == 2)
  }
}
