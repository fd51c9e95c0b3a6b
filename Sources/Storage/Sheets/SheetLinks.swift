package import Domain

/// A link by which a structure confirms or corrects its own sheet without an account.
package struct SheetLink: Sendable, Hashable {
  package typealias ID = Int64

  /// How long it is good, in seconds.
  package static let lifetime = 120 * 24 * 3600

  package let id: ID
  package let reference: Offer.Reference
  /// Seconds since 1970.
  package let madeAt: Int
  package let madeBy: String
  package let expiresAt: Int
  /// The last time; nil while nobody has used it.
  package let usedAt: Int?
}

extension Database {
  /// - Parameter tokenHash: of the token that the link holds, which is kept nowhere.
  package func addSheetLink(
    to reference: Offer.Reference, tokenHash: String, at instant: Int, by name: String
  ) throws {
    try execute(
      """
      INSERT INTO sheet_link (token_hash, reference, made_at, made_by, expires_at)
      VALUES (\(tokenHash), \(reference.text), \(instant), \(name),
        \(instant + SheetLink.lifetime))
      """)
  }

  /// Nil for a link that is not known, has ended or was withdrawn.
  package func sheetLink(tokenHash: String, at instant: Int) throws -> SheetLink? {
    try sheetLinks(where: "token_hash = \(tokenHash) AND expires_at > \(instant)").first
  }

  /// The links to a sheet that are good, the latest first.
  package func sheetLinks(to reference: Offer.Reference, at instant: Int) throws -> [SheetLink] {
    try sheetLinks(where: "reference = \(reference.text) AND expires_at > \(instant)")
  }

  package func markUsed(_ link: SheetLink.ID, at instant: Int) throws {
    try execute("UPDATE sheet_link SET used_at = \(instant) WHERE id = \(link)")
  }

  /// Ends every link to a sheet.
  @discardableResult
  package func withdrawSheetLinks(to reference: Offer.Reference) throws -> Int {
    try execute("DELETE FROM sheet_link WHERE reference = \(reference.text)")
  }

  private func sheetLinks(where condition: Query) throws -> [SheetLink] {
    try rows(
      """
      SELECT id, reference, made_at, made_by, expires_at, used_at FROM sheet_link
      WHERE \(condition) ORDER BY id DESC
      """
    ) { row in
      SheetLink(
        id: row.integer(0), reference: Offer.Reference(row.text(1)), madeAt: row.int(2),
        madeBy: row.text(3), expiresAt: row.int(4),
        usedAt: row.optionalInteger(5).map(Int.init))
    }
  }
}
