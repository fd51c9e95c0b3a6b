package import Domain

/// Writes offers and their sites a few hundred at a time, with the history of what changed.
///
/// Everything that a writer does is one change of the directory. All offers at a site share its
/// row: what the last one says of the site holds for all.
package struct DirectoryWriter {
  /// How many offers are written at a time.
  package static let batchSize = 400

  /// What happens to values that an offer does not state.
  package enum Gaps: Sendable {
    /// The offer is all that is known.
    case empty
    /// What was known before is kept; so is all that other offers say of the site.
    case keep
  }

  let database: any Database
  private let gaps: Gaps
  private let isCopy: Bool
  var log: ChangeLog
  /// Offers with a greater id were brought by this writer.
  package let lastOfferBefore: Int64
  var nextOffer: Int64
  private let lastSiteBefore: Int64
  private var nextSite: Int64
  private var organisations: OrganisationIDs
  /// Offers that another one's row has changed, as both are at one site.
  var changedThroughSite: Set<Int64> = []
  var mayLeaveOrphans = false
  var outcome = ImportOutcome()
  /// The offers that are new or not what they were, by id.
  package internal(set) var written: [Int64] = []

  /// - Parameters:
  ///   - instant: seconds since 1970.
  ///   - name: of the person who makes the change; nil for a program.
  package init(
    into database: any Database, at instant: Int, by name: String?,
    origin: DirectoryEvent.Origin, gaps: Gaps = .empty
  ) throws {
    self.database = database
    self.gaps = gaps
    isCopy = origin.isCopy
    log = ChangeLog(at: instant, by: name, origin: origin)
    lastOfferBefore = try database.row("SELECT MAX(id) FROM offer") { $0.integer(0) } ?? 0
    nextOffer = lastOfferBefore + 1
    lastSiteBefore = try database.row("SELECT MAX(id) FROM site") { $0.integer(0) } ?? 0
    nextSite = lastSiteBefore + 1
    organisations = try OrganisationIDs(in: database)
  }

  /// Writes offers with references that it has not written yet, no more than `batchSize`.
  package mutating func save(_ offers: [Offer]) throws {
    try save(offers.map(IncomingOffer.init))
  }

  mutating func save(_ offers: [IncomingOffer]) throws {
    var offers = offers
    var stored: [Offer.Reference: StoredOffer] = [:]
    if lastOfferBefore > 0 {
      let known = try database.storedOffers(offers.map(\.offer.reference))
      stored = Dictionary(
        known.map { ($0.offer.reference, $0) }, uniquingKeysWith: { first, _ in first })
      offers = offers.map { incoming in
        stored[incoming.offer.reference].map {
          incoming.taking($0.offer, into: gaps, isCopy: isCopy)
        } ?? incoming
      }
    }
    try database.runAgainWhenTaken {
      let sites = try saveSites(of: offers, stored)
      try saveOffers(offers, at: sites, stored)
    }
  }

  /// Ends the change: nothing is kept of sites that no offer is at any more.
  package mutating func finish() throws -> ImportOutcome {
    guard log.isBegun else { return outcome }
    if mayLeaveOrphans {
      try database.execute(
        """
        DELETE FROM site WHERE NOT EXISTS (SELECT 1 FROM offer WHERE offer.site = site.id)
        """)
      try database.execute(
        """
        DELETE FROM organisation
        WHERE NOT EXISTS (SELECT 1 FROM site WHERE site.organisation = organisation.id)
        """)
    }
    try database.raiseDirectoryRevision()
    return outcome
  }
}

extension DirectoryWriter {
  /// The row of each site as it stands after these offers.
  private mutating func saveSites(
    of offers: [IncomingOffer], _ stored: [Offer.Reference: StoredOffer]
  ) throws -> [Site.Identity: StoredSite] {
    var wanted: [Site.Identity: Site] = [:]
    var order: [Site.Identity] = []
    var perhapsStored: [Site.Identity] = []
    for incoming in offers
    where wanted.updateValue(incoming.offer.site, forKey: incoming.identity) == nil {
      order.append(incoming.identity)
      if lastSiteBefore > 0 || !incoming.isFirstAtSite { perhapsStored.append(incoming.identity) }
    }
    let owners = Set(stored.values.map(\.site))
    var sites = try database.storedSites(perhapsStored)
    let told = gaps == .keep ? try database.sitesToldByOthers(sites.values.map(\.id)) : []
    var added: [(site: StoredSite, identity: Site.Identity)] = []
    var changed: [(before: Site, after: StoredSite)] = []
    for identity in order {
      guard let site = wanted[identity] else { continue }
      if let known = sites[identity] {
        let place =
          switch gaps {
          case .empty: site.inPlace(of: known.site, isOwner: owners.contains(known.id))
          case .keep where told.contains(known.id): known.site.completed(from: site)
          case .keep: site.completed(from: known.site)
          }
        let after = StoredSite(id: known.id, site: place)
        if after.site != known.site { changed.append((known.site, after)) }
        sites[identity] = after
      } else {
        let new = StoredSite(id: nextSite, site: site)
        nextSite += 1
        added.append((new, identity))
        sites[identity] = new
      }
    }
    try write(added + changed.map { ($0.after, $0.after.site.identity) }, new: added.count)
    try noteChanges(of: changed, apartFrom: Set(stored.values.map(\.id)))
    return sites
  }

  /// - Parameter new: how many of the first sites are not stored yet.
  private mutating func write(
    _ sites: [(site: StoredSite, identity: Site.Identity)], new: Int
  ) throws {
    try organisations.know(Set(sites.map(\.site.site.organisation)).subtracting([""]))
    let values = sites.map { stored, identity in
      SiteRow.values(of: stored, identity, organisation: organisations[stored.site.organisation])
    }
    try database.execute(unsafe: SiteRow.insert, forEach: Array(values[..<new]))
    try database.execute(unsafe: SiteRow.update, forEach: Array(values[new...]))
    if new < sites.count { mayLeaveOrphans = true }
  }

  /// Tells the other offers of a site of its change.
  private mutating func noteChanges(
    of sites: [(before: Site, after: StoredSite)], apartFrom batch: Set<Int64>
  ) throws {
    guard !sites.isEmpty else { return }
    let changes = Dictionary(
      sites.map { ($0.after.id, $0.before.changes(to: $0.after.site)) },
      uniquingKeysWith: { first, _ in first })
    for (offer, site) in try database.offers(ofSites: sites.map(\.after.id))
    where !batch.contains(offer) {
      log.note(changes[site] ?? [], of: offer)
      if changedThroughSite.insert(offer).inserted { written.append(offer) }
    }
    try log.write(to: database)
  }
}
