package import Domain

/// The directory as FHIR R4 resources: an Organization for each legal entity, a Location for each
/// place, a HealthcareService for each offer.
package struct FHIRDirectory: Sendable {
  package let listing: PublicDirectory
  let words: ExchangeWords
  let codes: FHIRDirectoryCodes
  /// The root of the names of our codes.
  package let canonical: String

  /// - Parameter site: where the site is reached, without a `/` at the end; nil for the usual one.
  package init(
    _ listing: PublicDirectory, words: ExchangeWords, codes: FHIRDirectoryCodes,
    site: String? = nil
  ) {
    self.listing = listing
    self.words = words
    self.codes = codes
    canonical = "\(site ?? MeasureReportJSON.usualSite)/fhir"
  }

  /// The files of an export; what is lost is counted with the services.
  package var documents: [DirectoryDocument] {
    [
      DirectoryDocument(
        name: "Organization.ndjson", layout: .lines, count: listing.organisations.count
      ) { number, _ in organization(number) },
      DirectoryDocument(
        name: "Location.ndjson", layout: .lines, count: listing.sites.count
      ) { number, _ in location(number) },
      DirectoryDocument(
        name: "HealthcareService.ndjson", layout: .lines, count: listing.offers.count
      ) { number, losses in
        count(number, into: &losses)
        return healthcareService(number)
      },
    ]
  }

  /// A legal entity, with the numbers of all its places.
  package func organization(_ number: Int) -> JSON {
    let entity = listing.organisations[number]
    return .filled([
      ("resourceType", "Organization"), ("id", .text(entity.id.text)),
      ("identifier", .some(identifiers(ofOrganisation: number).map(\.json))),
      ("active", .bool(isActive(organisation: number))), ("name", FHIRValue.text(entity.name)),
      ("address", .some(addresses(ofOrganisation: number).compactMap(address))),
    ])
  }

  /// A place, with its address and its weekly hours.
  package func location(_ number: Int) -> JSON {
    let listed = listing.sites[number]
    let site = listed.site
    let entity = listing.organisations[listed.organisation]
    let hidden = site.isAddressConfidential ? FHIRValue.text(words.confidential) : nil
    return .filled([
      ("resourceType", "Location"), ("id", .text(listed.id.text)),
      ("identifier", .some(identifiers(ofSite: number).map(\.json))),
      ("status", .text(status(ofSite: number))), ("name", FHIRValue.text(site.name)),
      ("description", hidden), ("mode", "instance"),
      ("telecom", telecom(of: site)), ("address", address(of: site.address)),
      (
        "position",
        listing.writtenPosition(of: site).map {
          ["longitude": .decimal($0.longitude), "latitude": .decimal($0.latitude)]
        }
      ),
      ("managingOrganization", FHIRValue.reference("Organization", entity.id, entity.name)),
      ("hoursOfOperation", hours(of: site)),
    ])
  }

  func telecom(of site: Site) -> JSON? {
    .some(
      [
        FHIRValue.contact("phone", site.phone),
        FHIRValue.contact("email", ContactForms.email(site.email)),
        FHIRValue.contact("url", ContactForms.uri(site.website)),
      ].compactMap(\.self))
  }

  /// The addresses of its places, each once.
  package func addresses(ofOrganisation number: Int) -> [Address] {
    var known: Set<Address> = []
    return listing.organisations[number].sites.map { listing.sites[$0].site.address }
      .filter { known.insert($0).inserted }
  }

  private func address(of address: Address) -> JSON? {
    guard !address.isEmpty else { return nil }
    let department = listing.department(of: address)
    let region = department.flatMap { listing.region(ofDepartment: $0)?.name }
    let name = department.map { listing.gazetteer.name(of: .department($0)) ?? $0 }
    return .filled([
      ("use", "work"), ("type", "physical"),
      ("line", FHIRValue.text(address.street).map { [$0] }),
      ("city", FHIRValue.text(address.city)), ("district", name.flatMap(FHIRValue.text)),
      ("state", region.flatMap(FHIRValue.text)),
      ("postalCode", FHIRValue.text(address.postalCode)), ("country", "FR"),
    ])
  }
}

extension FHIRDirectory {
  package func isActive(organisation number: Int) -> Bool {
    listing.offers(of: listing.organisations[number]).contains {
      listing.offers[$0].status != .inactive
    }
  }

  /// Open as long as one of its offers is.
  package func status(ofSite number: Int) -> String {
    let states = Set(listing.sites[number].offers.map { listing.offers[$0].status })
    if states.contains(.active) { return "active" }
    return states.contains(.temporarilyClosed) ? "suspended" : "inactive"
  }
}
