package import Domain

extension Database {
  /// Every offer, by reference in the order of the bytes.
  package func offers() throws -> [Offer] {
    var offers: [Offer] = []
    try forEachOffer { offers.append($0) }
    return offers
  }

  /// Calls `body` with each offer, by reference in the order of the bytes.
  package func forEachOffer(_ body: (Offer) throws -> Void) throws {
    var lists = OfferLists()
    try forEachRow(
      of: """
        SELECT \(unsafe: OfferRow.columns) FROM offer \(unsafe: OfferRow.joins)
        ORDER BY offer.reference
        """
    ) { row in try body(OfferRow.decode(row, &lists).offer) }
  }

  package func offer(_ reference: Offer.Reference) throws -> Offer? {
    try storedOffers([reference]).first?.offer
  }

  /// The known ones among these offers, in no order; for at most a few hundred.
  package func offers(of references: [Offer.Reference]) throws -> [Offer] {
    try storedOffers(references).map(\.offer)
  }

  /// The offers of the same site, this one included, by reference.
  package func offers(sharingSiteOf reference: Offer.Reference) throws -> [Offer] {
    var lists = OfferLists()
    return try rows(
      """
      SELECT \(unsafe: OfferRow.columns) FROM offer \(unsafe: OfferRow.joins)
      WHERE offer.site = (SELECT site FROM offer WHERE reference = \(reference.text))
      ORDER BY offer.reference
      """
    ) { row in try OfferRow.decode(row, &lists).offer }
  }

  /// Raised by every transaction that changes the directory: what was read at a revision stands
  /// until the next one.
  package func directoryRevision() throws -> Int {
    try row("SELECT revision FROM directory_state WHERE id = 1") { $0.int(0) } ?? 0
  }

  /// Says that what is read from the directory has changed; for other data that it depends on.
  package func raiseDirectoryRevision() throws {
    try execute("UPDATE directory_state SET revision = revision + 1 WHERE id = 1")
  }

  /// The stored ones among these offers, in no order; for at most a few hundred.
  func storedOffers(_ references: [Offer.Reference]) throws -> [StoredOffer] {
    guard !references.isEmpty else { return [] }
    var lists = OfferLists()
    return try rows(
      """
      SELECT \(unsafe: OfferRow.columns) FROM offer \(unsafe: OfferRow.joins)
      WHERE offer.reference IN \(.list(references.map(\.text)))
      """
    ) { row in try OfferRow.decode(row, &lists) }
  }
}
