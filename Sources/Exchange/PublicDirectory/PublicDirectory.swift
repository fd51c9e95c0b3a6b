package import Domain

/// The directory as anyone may see it: its offers with the sites and organisations that they share.
package struct PublicDirectory: Sendable {
  /// A place, with what is found there.
  package struct ListedSite: Sendable {
    package let id: StableID
    package let site: Site
    /// Places in `sites` and `organisations` are numbers, as are those of offers here.
    package let organisation: Int
    package fileprivate(set) var offers: [Int]
  }

  /// A legal entity, or a site about which nobody said who runs it.
  package struct ListedOrganisation: Sendable {
    package let id: StableID
    package let name: String
    package fileprivate(set) var sites: [Int]
  }

  package let typology: Typology
  package let gazetteer: Gazetteer
  /// By reference; no confidential address is left.
  package let offers: [Offer]
  package let offerIDs: [StableID]
  /// When each was last changed, in seconds since 1970; nil when not known.
  package let changedAt: [Int?]
  /// That the offer is at its site: formats that allow several sites ask for a name of this.
  let presenceIDs: [StableID]
  /// In the order of their first offers, as the organisations are.
  package let sites: [ListedSite]
  package let organisations: [ListedOrganisation]
  private let siteOfOffer: [Int]
  private let numbers: [StableID: Int]

  /// - Parameter changes: when each offer was last changed, in seconds since 1970.
  package init(_ directory: Directory, changes: [Offer.Reference: Int]) {
    typology = directory.typology
    gazetteer = directory.gazetteer
    let offers = directory.offers.map(\.forEveryone)
    self.offers = offers
    changedAt = offers.map { changes[$0.reference] }
    offerIDs = offers.map { StableID("service", $0.reference.text) }
    presenceIDs = offers.map { StableID("service-at-location", $0.reference.text) }
    var grouping = Grouping()
    siteOfOffer = offers.indices.map { grouping.site(of: offers[$0], number: $0) }
    sites = grouping.sites
    organisations = grouping.organisations
    var numbers: [StableID: Int] = [:]
    numbers.reserveCapacity(offers.count * 4)
    for (number, id) in offerIDs.enumerated() { numbers[id] = number }
    for (number, id) in presenceIDs.enumerated() { numbers[id] = number }
    for (number, site) in sites.enumerated() { numbers[site.id] = number }
    for (number, entity) in organisations.enumerated() { numbers[entity.id] = number }
    self.numbers = numbers
  }

  /// Where a place is, as exactly as anyone may know: as it was given, or the middle of its town.
  package func position(of site: Site) -> Position? {
    site.position ?? gazetteer.commune(insee: site.address.insee)?.position
  }

  /// The same as exports write it: nothing for a confidential address, for which the middle of the
  /// town would be taken.
  func writtenPosition(of site: Site) -> Position? {
    site.isAddressConfidential ? nil : position(of: site)
  }

  package func siteNumber(ofOffer number: Int) -> Int { siteOfOffer[number] }

  package func site(ofOffer number: Int) -> ListedSite { sites[siteOfOffer[number]] }

  package func organisation(ofOffer number: Int) -> ListedOrganisation {
    organisations[site(ofOffer: number).organisation]
  }

  /// The offers of all sites of an organisation.
  package func offers(of organisation: ListedOrganisation) -> [Int] {
    organisation.sites.flatMap { sites[$0].offers }
  }

  package func offer(_ id: StableID) -> Int? {
    numbers[id].flatMap { offerIDs.indices.contains($0) && offerIDs[$0] == id ? $0 : nil }
  }

  func presence(_ id: StableID) -> Int? {
    numbers[id].flatMap { presenceIDs.indices.contains($0) && presenceIDs[$0] == id ? $0 : nil }
  }

  package func site(_ id: StableID) -> Int? {
    numbers[id].flatMap { sites.indices.contains($0) && sites[$0].id == id ? $0 : nil }
  }

  package func organisation(_ id: StableID) -> Int? {
    numbers[id].flatMap {
      organisations.indices.contains($0) && organisations[$0].id == id ? $0 : nil
    }
  }
}

/// Finds which offers are at one place, and which places belong together.
private struct Grouping {
  var sites: [PublicDirectory.ListedSite] = []
  var organisations: [PublicDirectory.ListedOrganisation] = []
  private var siteNumbers: [Site.Identity: Int] = [:]
  private var organisationNumbers: [String: Int] = [:]

  mutating func site(of offer: Offer, number: Int) -> Int {
    let (site, identity) = (offer.site, offer.site.identity)
    if let known = siteNumbers[identity] {
      sites[known].offers.append(number)
      return known
    }
    let found = sites.count
    siteNumbers[identity] = found
    sites.append(
      PublicDirectory.ListedSite(
        id: StableID("location", offer.reference.text), site: site,
        organisation: organisation(of: offer, site: found), offers: [number]))
    return found
  }

  private mutating func organisation(of offer: Offer, site: Int) -> Int {
    let name = offer.site.organisation
    if !name.isEmpty, let known = organisationNumbers[name] {
      organisations[known].sites.append(site)
      return known
    }
    let id =
      name.isEmpty
      ? StableID("organization-of", offer.reference.text) : StableID("organization", name)
    if !name.isEmpty { organisationNumbers[name] = organisations.count }
    organisations.append(
      PublicDirectory.ListedOrganisation(
        id: id, name: name.isEmpty ? offer.site.name : name, sites: [site]))
    return organisations.count - 1
  }
}
