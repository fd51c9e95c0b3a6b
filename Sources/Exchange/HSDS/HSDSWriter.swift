import Domain

/// The directory in Open Referral's Human Services Data Specification, version 3.0.
package struct HSDSWriter: Sendable {
  package let listing: PublicDirectory
  package let taxonomies: HSDSTaxonomies
  let words: ExchangeWords

  package init(_ listing: PublicDirectory, words: ExchangeWords) {
    self.listing = listing
    self.words = words
    taxonomies = HSDSTaxonomies(listing.typology, words: words)
  }

  /// The files of an export; what is lost is counted with the services.
  package var documents: [DirectoryDocument] {
    [
      DirectoryDocument(
        name: "organization.json", layout: .list, count: listing.organisations.count
      ) { number, _ in organization(number) },
      DirectoryDocument(
        name: "service.json", layout: .list, count: listing.offers.count
      ) { number, losses in
        count(number, into: &losses)
        return service(number)
      },
      DirectoryDocument(
        name: "location.json", layout: .list, count: listing.sites.count
      ) { number, _ in location(number) },
    ]
  }

  /// An organisation with its locations, and its services by name or in full.
  package func organization(_ number: Int, withFullServices: Bool = false) -> JSON {
    let entity = listing.organisations[number]
    let services = listing.offers(of: entity).map { offer in
      withFullServices ? service(offer) : mention(offer)
    }
    return .filled(
      facts(of: entity) + [
        ("locations", .some(entity.sites.map(location))),
        ("organization_identifiers", .some(identifiers(of: entity))),
        ("services", .some(services)),
      ])
  }

  /// An organisation without what it has several of.
  package func briefOrganization(_ number: Int) -> JSON {
    .filled(facts(of: listing.organisations[number]))
  }

  func facts(
    of entity: PublicDirectory.ListedOrganisation
  ) -> [(name: String, value: JSON?)] {
    let names = entity.sites.prefix(4).map { listing.sites[$0].site.name }
    let websites = Set(entity.sites.map { listing.sites[$0].site.website })
    let website = websites.count == 1 ? websites.first.flatMap(ContactForms.uri) : nil
    return [
      ("id", .text(entity.id.text)), ("name", .text(entity.name)),
      ("description", .text(words.organization(Array(names)))),
      ("website", website.map(JSON.text)),
    ]
  }

  private func mention(_ number: Int) -> JSON {
    let offer = listing.offers[number]
    return [
      "id": .text(listing.offerIDs[number].text),
      "name": .text(listing.typology.name(of: offer)), "status": .text(offer.status.hsds),
    ]
  }

  /// The numbers under which registers know an organisation and its sites.
  private func identifiers(of entity: PublicDirectory.ListedOrganisation) -> [JSON] {
    let sites = entity.sites.map { listing.sites[$0].site }
    let numbers =
      sites.compactMap(\.siret).map { ("FR-SIREN", "SIREN", String($0.text.prefix(9))) }
      + sites.compactMap(\.siret).map { ("FR-SIRET", "SIRET", $0.text) }
      + sites.compactMap(\.finess).map { ("FR-FINESS", "FINESS", $0.text) }
    var known: Set<String> = []
    return numbers.compactMap { scheme, type, number in
      guard known.insert("\(type)/\(number)").inserted else { return nil }
      return [
        "id": .text(StableID("identifier", "\(entity.id.text)/\(type)/\(number)").text),
        "identifier_scheme": .text(scheme), "identifier_type": .text(type),
        "identifier": .text(number),
      ]
    }
  }
}

extension Offer.Status {
  var hsds: String {
    switch self {
    case .active: "active"
    case .inactive: "inactive"
    case .temporarilyClosed: "temporarily closed"
    }
  }
}
