package import Domain

/// The directory in the schema of data·inclusion, version 1: a structure for each place, a service
/// for each offer that is not closed for good.
package struct DataInclusionWriter: Sendable {
  let listing: PublicDirectory
  let words: ExchangeWords
  let mapping: DataInclusionMapping
  /// The day of the export.
  let today: Day
  /// Where the site is reached, without a `/` at the end; nil when nobody has said.
  let site: String?

  package init(
    _ listing: PublicDirectory, words: ExchangeWords, mapping: DataInclusionMapping, today: Day,
    site: String? = nil
  ) {
    self.listing = listing
    self.words = words
    self.mapping = mapping
    self.today = today
    self.site = site
  }

  /// The files of an export; what is lost is counted with the services.
  package var documents: [DirectoryDocument] {
    let offers = listing.offers.indices.filter { listing.offers[$0].status != .inactive }
    let leftOut = listing.offers.count - offers.count
    let sites = listing.sites.indices.filter { number in
      listing.sites[number].offers.contains { listing.offers[$0].status != .inactive }
    }
    return [
      DirectoryDocument(name: "structures.json", layout: .list, count: sites.count) { number, _ in
        structure(sites[number])
      },
      DirectoryDocument(
        name: "services.json", layout: .list, count: offers.count
      ) { number, losses in
        if number == 0 { losses.add(.leftOut, "status=inactive", times: leftOut) }
        count(offers[number], into: &losses)
        return service(offers[number])
      },
    ]
  }

  /// A place, with the organisation that runs it in its description.
  func structure(_ number: Int) -> JSON {
    let listed = listing.sites[number]
    let site = listed.site
    let offers = listed.offers.filter { listing.offers[$0].status != .inactive }
    let days = offers.map { day(of: listing.offers[$0]).day }
    let networks = offers.compactMap { mapping.types[listing.offers[$0].type.text]?.reseau }
    return .filled(
      [
        ("source", .text(mapping.source)), ("id", .text(id(ofSite: number))),
        ("nom", .text(Self.name(site.name, otherwise: kinds(of: offers)))),
        ("date_maj", .text((days.max() ?? today).description)),
        ("description", description(of: listed)),
        ("siret", site.siret.map { .text($0.text) }),
        ("site_web", ContactForms.uri(site.website).map(JSON.text)),
        ("reseaux_porteurs", networks.isEmpty ? nil : .texts(Set(networks).sorted())),
      ] + contact(of: site))
  }

  private func kinds(of offers: [Int]) -> String {
    offers.first.map { listing.typology.name(of: listing.offers[$0]) } ?? ""
  }

  private func description(of listed: PublicDirectory.ListedSite) -> JSON? {
    guard !listed.site.organisation.isEmpty else { return nil }
    let sentence = words.runBy(listed.site.organisation)
    return .text(Self.cut(sentence, to: Self.longestDescription))
  }

  func id(ofSite number: Int) -> String {
    "\(mapping.source)--\(listing.sites[number].id.text)"
  }

  /// Where and how to reach a place, the same for structures and services.
  func contact(of site: Site) -> [(name: String, value: JSON?)] {
    let (address, position) = (site.address, listing.writtenPosition(of: site))
    let isPostal =
      address.postalCode.utf8.count == 5
      && address.postalCode.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return [
      ("commune", .said(address.city)),
      ("code_postal", isPostal ? .text(address.postalCode) : nil),
      ("code_insee", Commune.isCode(address.insee) ? .text(address.insee) : nil),
      ("adresse", .said(address.street)),
      ("longitude", position.map { .decimal($0.longitude) }),
      ("latitude", position.map { .decimal($0.latitude) }),
      ("telephone", .said(ContactForms.international(site.phone))),
      ("courriel", ContactForms.email(site.email).map(JSON.text)),
      ("horaires_accueil", hours(of: site)),
    ]
  }

  private func hours(of site: Site) -> JSON? {
    OpeningHours(site.openingHours) == nil ? nil : .said(site.openingHours)
  }
}

extension DataInclusionWriter {
  static let longestName = 150
  static let longestDescription = 10_000

  /// A name of 3 to 150 signs that does not end with a point.
  static func name(_ text: String, otherwise fallback: String) -> String {
    var name = cut(String(Cells.trimmed(text)), to: longestName)
    while name.hasSuffix("."), !name.hasSuffix("etc.") { name = String(name.dropLast()) }
    name = String(Cells.trimmed(name))
    if name.unicodeScalars.count >= 3 { return name }
    let longer = cut("\(fallback) \(name)", to: longestName)
    return longer.unicodeScalars.count >= 3 && !longer.hasSuffix(".") ? longer : "Structure"
  }

  /// The text, or its beginning with a mark of what is missing.
  static func cut(_ text: String, to length: Int) -> String {
    guard text.unicodeScalars.count > length else { return text }
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: text.unicodeScalars.prefix(length - 1))
    return String(cut) + "…"
  }

  /// The day of the last change, and whether the standard takes the one that is known.
  func day(of offer: Offer) -> (day: Day, isKnown: Bool) {
    guard let day = offer.verifiedOn, day <= today, day.year >= 2000 else { return (today, false) }
    return (day, true)
  }
}
