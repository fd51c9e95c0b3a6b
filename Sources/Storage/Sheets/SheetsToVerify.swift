package import Domain

/// Which sheets a list of those to verify holds.
package struct SheetsToVerify: Sendable {
  /// Those verified before this day, or never.
  package let before: Day
  /// Those that this structure looks after; nil for all.
  package var keeper: Structure.Code?
  /// Those of this department; nil for all.
  package var department: String?

  package init(before: Day, keeper: Structure.Code? = nil, department: String? = nil) {
    self.before = before
    self.keeper = keeper
    self.department = department
  }

  fileprivate var condition: Query {
    """
    offer.status <> \(Offer.Status.inactive.rawValue)
      AND (offer.verified_on IS NULL OR offer.verified_on < \(before.description))
      AND (CAST(\(department) AS text) IS NULL
        OR substr(site.insee, 1, length(CAST(\(department) AS text))) = \(department))
      AND (CAST(\(keeper?.text) AS text) IS NULL OR EXISTS (
        SELECT 1 FROM sheet_keeper
        WHERE sheet_keeper.reference = offer.reference AND structure = \(keeper?.text)))
    """
  }
}

extension Database {
  /// Says that a sheet was checked on a day: what else it says is left as it stands now.
  ///
  /// Nothing is said of one that is not known.
  package func verify(
    _ reference: Offer.Reference, on day: Day, at instant: Int, by name: String?,
    origin: DirectoryEvent.Origin
  ) throws {
    guard var offer = try offer(reference) else { return }
    offer.verifiedOn = day
    try save([offer], at: instant, by: name, origin: origin)
  }

  package func count(of list: SheetsToVerify) throws -> Int {
    try row(
      "SELECT count(*) FROM offer JOIN site ON site.id = offer.site WHERE \(list.condition)"
    ) { $0.int(0) } ?? 0
  }

  /// A page of the sheets to verify, by reference.
  ///
  /// - Parameter reference: the last one of the page before.
  package func sheets(
    _ list: SheetsToVerify, after reference: Offer.Reference?, limit: Int
  ) throws -> [Offer] {
    var lists = OfferLists()
    return try rows(
      """
      SELECT \(unsafe: OfferRow.columns) FROM offer \(unsafe: OfferRow.joins)
      WHERE \(list.condition)
        AND (CAST(\(reference?.text) AS text) IS NULL OR offer.reference > \(reference?.text))
      ORDER BY offer.reference LIMIT \(limit)
      """
    ) { row in try OfferRow.decode(row, &lists).offer }
  }
}
