import Domain
import Exchange

/// Which services a reader of the HSDS interface wants.
struct HSDSFilter: Sendable {
  private let listing: PublicDirectory
  private let taxonomies: HSDSTaxonomies
  private let index: SearchIndex
  private let text: String
  private let term: StableID?
  private let taxonomy: StableID?
  private let organisation: StableID?
  /// In seconds since 1970.
  private let since: Int?

  /// - Throws: `APIError.wrongParameters`.
  init(_ request: HSDSRequest, _ current: PublicListings.Listing) throws {
    listing = current.hsds.listing
    taxonomies = current.hsds.taxonomies
    index = current.index
    text = request["search"] ?? ""
    term = request.id("taxonomy_term_id")
    taxonomy = request.id("taxonomy_id")
    organisation = request.id("organization_id")
    since = try request.instant("modified_after")
  }

  /// The offers, by reference; those of a search by relevance.
  var numbers: [Int] {
    if text.isEmpty { return listing.offers.indices.filter(holds) }
    let results = index.search(SearchQuery(text: text, limit: max(1, listing.offers.count)))
    return results.page.map(\.offer).filter(holds)
  }

  private func holds(_ number: Int) -> Bool {
    let offer = listing.offers[number]
    if let since, (listing.changedAt[number] ?? 0) < since { return false }
    if let organisation, listing.organisation(ofOffer: number).id != organisation { return false }
    guard term != nil || taxonomy != nil else { return true }
    let codes = taxonomies.codes(of: offer, listing.typology).map(\.id)
    return (term.map(codes.contains) ?? true)
      && (taxonomy.map { asked in codes.contains { taxonomies[$0]?.taxonomy.id == asked } } ?? true)
  }
}

/// Whether names hold all words that are looked for, without case or accents.
struct NameSearch: Sendable {
  private let words: [String]

  init(_ request: HSDSRequest) {
    words = FoldedText.words(of: String((request["search"] ?? "").prefix(200)))
  }

  func holds(in texts: String...) -> Bool {
    if words.isEmpty { return true }
    let text = FoldedText.searchable(texts.joined(separator: " "))
    return words.allSatisfy(text.contains)
  }
}

/// Where the services that a reader wants are found.
struct HSDSPlaceFilter: Sendable {
  private let listing: PublicDirectory
  private let communes: [Commune]?
  private let metres: Double?

  /// - Throws: `APIError.wrongParameters`, also for a distance from nowhere.
  init(_ request: HSDSRequest, _ listing: PublicDirectory) throws {
    self.listing = listing
    communes = request["postcode"].map { listing.gazetteer.communes(postalCode: $0) }
    metres = try request.metres("proximity")
    if metres != nil, communes == nil { throw HSDSRequest.wrong("proximity") }
  }

  func holds(_ number: Int) -> Bool {
    guard let communes else { return true }
    let offer = listing.offers[number]
    guard communes.contains(where: { listing.covers($0, offer) }) else { return false }
    guard let metres else { return true }
    guard let centre = Position.mean(of: communes.compactMap(\.position)),
      let position = listing.position(of: offer.site)
    else { return false }
    return position.distance(to: centre) * 1_000 <= metres
  }
}
