package import Domain

extension Database {
  /// When each offer was last changed, in seconds since 1970.
  package func lastChanges() throws -> [Offer.Reference: Int] {
    var instants: [Offer.Reference: Int] = [:]
    try forEachRow(
      of: """
        SELECT offer.reference, MAX(directory_change.at)
        FROM (
          SELECT id AS offer, created_by AS change FROM offer
          UNION ALL SELECT offer, change FROM offer_change
        ) AS made
        JOIN offer ON offer.id = made.offer
        JOIN directory_change ON directory_change.id = made.change
        GROUP BY offer.reference
        """
    ) { row in instants[Offer.Reference(row.text(0))] = row.int(1) }
    return instants
  }

  /// Every change of an offer, the latest first; empty for one that is not known.
  package func history(of reference: Offer.Reference) throws -> [DirectoryEvent] {
    guard
      let offer = try row(
        "SELECT id, created_by FROM offer WHERE reference = \(reference.text)",
        {
          (id: $0.integer(0), creation: $0.integer(1))
        })
    else { return [] }
    let changes = Dictionary(
      grouping: try changes(of: offer.id), by: \.event
    ).mapValues { $0.map(\.change) }
    let publications = try publications(of: reference)
    return try rows(
      """
      SELECT id, at, made_by, origin FROM directory_change
      WHERE id = \(offer.creation)
        OR id IN (SELECT change FROM offer_change WHERE offer = \(offer.id))
      ORDER BY id DESC
      """
    ) { row in
      let (id, at, name) = (row.integer(0), row.int(1), row.optionalText(2))
      let publication = publications.last { $0.at == at && $0.by == name }
      return DirectoryEvent(
        at: at, by: name, proposer: publication?.proposer, origin: try row.code(3),
        isCreation: id == offer.creation, changes: changes[id] ?? [])
    }
  }

  /// The proposals about a sheet that were published: when, by whom, and whose they were.
  private func publications(
    of reference: Offer.Reference
  ) throws -> [(at: Int, by: String, proposer: DirectoryEvent.Proposer)] {
    let published = SheetProposal.Decision.published.rawValue
    return try rows(
      """
      SELECT decided_at, decided_by, source, author FROM sheet_proposal
      WHERE reference = \(reference.text) AND decision = \(published) ORDER BY id
      """
    ) { row in
      let proposer = DirectoryEvent.Proposer(source: try row.code(2), name: row.text(3))
      return (row.int(0), row.text(1), proposer)
    }
  }

  private func changes(of offer: Int64) throws -> [(event: Int64, change: OfferChange)] {
    let order = Dictionary(
      OfferColumn.names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return try rows(
      """
      SELECT change, column_name, text_before, text_after FROM offer_change
      WHERE offer = \(offer)
      """
    ) { row in
      (
        event: row.integer(0),
        change: OfferChange(column: row.text(1), before: row.text(2), after: row.text(3))
      )
    }
    .sorted { (order[$0.change.column] ?? 0) < (order[$1.change.column] ?? 0) }
  }
}
