import Domain

/// What the resources of the directory are found by.
extension FHIRDirectory {
  package func count(of type: FHIRResourceType) -> Int {
    switch type {
    case .organization: listing.organisations.count
    case .location: listing.sites.count
    case .healthcareService: listing.offers.count
    }
  }

  package func resource(_ type: FHIRResourceType, _ number: Int) -> JSON {
    switch type {
    case .organization: organization(number)
    case .location: location(number)
    case .healthcareService: healthcareService(number)
    }
  }

  package func id(_ type: FHIRResourceType, _ number: Int) -> StableID {
    switch type {
    case .organization: listing.organisations[number].id
    case .location: listing.sites[number].id
    case .healthcareService: listing.offerIDs[number]
    }
  }

  package func number(_ type: FHIRResourceType, _ id: StableID) -> Int? {
    switch type {
    case .organization: listing.organisation(id)
    case .location: listing.site(id)
    case .healthcareService: listing.offer(id)
    }
  }

  func facts(
    _ parameter: FHIRSearchParameter, of type: FHIRResourceType, _ number: Int
  ) -> FHIRFacts {
    switch parameter {
    case .id: .tokens([("", id(type, number).text)])
    case .name: .texts([name(type, number)])
    case .identifier: .tokens(identifiers(type, number).map { ($0.system, $0.value) })
    case .active: .tokens([("", isActive(type, number) ? "true" : "false")])
    case .status: .tokens([("http://hl7.org/fhir/location-status", status(ofSite: number))])
    case .addressCity: .texts(addresses(type, number).map(\.city))
    case .addressPostalCode: .texts(addresses(type, number).map(\.postalCode))
    case .serviceCategory: coded(categories(of: listing.offers[number]))
    case .serviceType: coded(types(of: listing.offers[number]))
    case .specialty: coded(specialties(of: listing.offers[number]))
    case .organization: .references([organisation(type, number)])
    case .location: .references([listing.site(ofOffer: number).id])
    case .near: .texts([])
    }
  }

  /// Those of the places that are near, the nearest first.
  func sites(_ numbers: [Int], within kilometres: Double, of position: Position) -> [Int] {
    let near = numbers.compactMap { number -> (number: Int, distance: Double)? in
      guard let place = listing.position(of: listing.sites[number].site) else { return nil }
      let distance = place.distance(to: position)
      return distance <= kilometres ? (number, distance) : nil
    }
    return near.sorted { ($0.distance, $0.number) < ($1.distance, $1.number) }.map(\.number)
  }

  private func coded(_ codes: [Coded]) -> FHIRFacts { .tokens(codes.map { ($0.system, $0.code) }) }

  private func name(_ type: FHIRResourceType, _ number: Int) -> String {
    switch type {
    case .organization: listing.organisations[number].name
    case .location: listing.sites[number].site.name
    case .healthcareService: name(ofOffer: number)
    }
  }

  private func identifiers(_ type: FHIRResourceType, _ number: Int) -> [FHIRIdentifier] {
    switch type {
    case .organization: identifiers(ofOrganisation: number)
    case .location: identifiers(ofSite: number)
    case .healthcareService: [identifier(ofOffer: number)]
    }
  }

  private func isActive(_ type: FHIRResourceType, _ number: Int) -> Bool {
    type == .organization
      ? isActive(organisation: number) : listing.offers[number].status != .inactive
  }

  private func addresses(_ type: FHIRResourceType, _ number: Int) -> [Address] {
    type == .organization
      ? addresses(ofOrganisation: number) : [listing.sites[number].site.address]
  }

  private func organisation(_ type: FHIRResourceType, _ number: Int) -> StableID {
    type == .location
      ? listing.organisations[listing.sites[number].organisation].id
      : listing.organisation(ofOffer: number).id
  }
}
