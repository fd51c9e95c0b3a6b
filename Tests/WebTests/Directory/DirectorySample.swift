import Domain
import Storage
import Testing

extension TestSite {
  /// Fills the directory with a few invented places of Brittany.
  func fillSearchedDirectory(_ more: [Offer] = []) async throws {
    let day = try #require(Day("2025-05-01"))
    let offers = [
      sampleOffer("A/1 é", "CSAPA du Port", "csapa", "Lorient", "56121") { offer in
        offer.site.phone = "02 97 00 00 01"
        offer.site.openingHours = "24/7"
        offer.site.website = "https://csapa.example.org/"
        offer.site.position = Position(latitude: 47.75, longitude: -3.36)
        offer.verifiedOn = day
      },
      sampleOffer("B", "La <b>Halte</b>", "caarud", "Brest", "29019") { offer in
        offer.site.website = "javascript:alert(1)"
        offer.site.openingHours = "selon les jours"
      },
      sampleOffer("C", "Abri", "chrs", "Vannes", "56260") { offer in
        offer.site.isAddressConfidential = true
        offer.site.address.street = "3 rue Secrète"
        offer.site.position = Position(latitude: 47.66, longitude: -2.75)
      },
      sampleOffer("D", "Ancien centre", "csapa", "Lorient", "56121") { $0.status = .inactive },
      sampleOffer("E", "Centre en travaux", "csapa", "Brest", "29019") {
        $0.status = .temporarilyClosed
      },
    ]
    _ = try await storage.write { database in
      try database.save(offers + more, at: 1_000, by: nil, origin: .file)
    }
  }
}

/// An offer of a site of its own.
func sampleOffer(
  _ reference: String, _ name: String, _ type: String, _ city: String, _ insee: String,
  _ change: (inout Offer) -> Void = { _ in }
) -> Offer {
  let address = Domain.Address(street: "", postalCode: "", city: city, insee: insee)
  var offer = Offer(
    reference: Offer.Reference(reference), site: Site(name: name, address: address),
    type: StructureType.Code(type))
  change(&offer)
  return offer
}
