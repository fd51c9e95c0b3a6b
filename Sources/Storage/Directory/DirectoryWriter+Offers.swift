import Domain

extension DirectoryWriter {
  /// - Parameters:
  ///   - sites: the row of each offer's site, as it stands now.
  ///   - stored: the offers as they stood before.
  mutating func saveOffers(
    _ offers: [IncomingOffer], at sites: [Site.Identity: StoredSite],
    _ stored: [Offer.Reference: StoredOffer]
  ) throws {
    var added: [[SQLValue]] = []
    var changed: [[SQLValue]] = []
    for incoming in offers {
      guard let site = sites[incoming.identity] else { continue }
      guard let known = stored[incoming.offer.reference] else {
        let values = OfferRow.values(of: incoming.offer, site: site.id) + [.integer(nextOffer)]
        added.append(values + [.text(incoming.offer.reference.text)])
        written.append(nextOffer)
        nextOffer += 1
        continue
      }
      var offer = incoming.offer
      offer.site = site.site
      count(known, isChanged: known.offer != offer)
      if known.offer == offer { continue }
      if known.site != site.id { mayLeaveOrphans = true }
      log.note(known.offer.changes(to: offer), of: known.id)
      changed.append(OfferRow.values(of: offer, site: site.id) + [.integer(known.id)])
    }
    outcome.created += added.count
    if !added.isEmpty {
      let change = try log.begin(in: database)
      added = added.map { $0 + [.integer(change)] }
    }
    try database.execute(unsafe: OfferRow.insert, forEach: added)
    try database.execute(unsafe: OfferRow.update, forEach: changed)
    try log.write(to: database)
  }

  private mutating func count(_ known: StoredOffer, isChanged: Bool) {
    if isChanged {
      outcome.updated += 1
      if !changedThroughSite.contains(known.id) { written.append(known.id) }
    } else if changedThroughSite.contains(known.id) {
      outcome.updated += 1
    } else {
      outcome.unchanged += 1
    }
  }
}
