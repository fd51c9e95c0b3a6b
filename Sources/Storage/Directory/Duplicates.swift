package import Domain

/// A question whether two offers are one, until a person answers.
package struct OpenDuplicate: Sendable {
  package typealias ID = Int64

  package let id: ID
  package let duplicate: Duplicate
  /// Seconds since 1970.
  package let askedAt: Int
}

extension Database {
  /// The questions that nobody has answered, the oldest first.
  ///
  /// - Parameter id: the last question of the page before.
  package func openDuplicates(
    after id: OpenDuplicate.ID = 0, limit: Int = 50
  ) throws -> [OpenDuplicate] {
    try openDuplicates("id > \(id)", limit: limit)
  }

  /// Nil when there is no such question, or when somebody has answered it.
  package func openDuplicate(_ id: OpenDuplicate.ID) throws -> OpenDuplicate? {
    try openDuplicates("id = \(id)", limit: 1).first
  }

  private func openDuplicates(_ condition: Query, limit: Int) throws -> [OpenDuplicate] {
    let questions = try rows(
      """
      SELECT id, first_offer, second_offer, sign, asked_at FROM offer_duplicate
      WHERE decision IS NULL AND \(condition) ORDER BY id LIMIT \(limit)
      """
    ) { row in
      (
        id: row.integer(0), first: row.integer(1), second: row.integer(2),
        sign: try row.code(3) as Duplicate.Sign, askedAt: row.int(4)
      )
    }
    let offers = try offers(withIDs: questions.flatMap { [$0.first, $0.second] })
    return questions.compactMap { question in
      guard let first = offers[question.first], let second = offers[question.second] else {
        return nil
      }
      return OpenDuplicate(
        id: question.id,
        duplicate: Duplicate(first: first, second: second, sign: question.sign),
        askedAt: question.askedAt)
    }
  }

  package func openDuplicateCount() throws -> Int {
    try row("SELECT count(*) FROM offer_duplicate WHERE decision IS NULL") { $0.int(0) } ?? 0
  }

  /// Answers a question; false when somebody has answered it before.
  ///
  /// Nothing is merged: what follows for the two offers is the person's next step.
  @discardableResult
  package func decide(
    duplicate id: OpenDuplicate.ID, _ decision: Duplicate.Decision, at instant: Int, by name: String
  ) throws -> Bool {
    let changed = try execute(
      """
      UPDATE offer_duplicate
      SET decision = \(decision.rawValue), decided_at = \(instant), decided_by = \(name)
      WHERE id = \(id) AND decision IS NULL
      """)
    return changed > 0
  }

  private func offers(withIDs ids: [Int64]) throws -> [Int64: Offer] {
    guard !ids.isEmpty else { return [:] }
    var lists = OfferLists()
    let stored = try rows(
      """
      SELECT \(unsafe: OfferRow.columns) FROM offer \(unsafe: OfferRow.joins)
      WHERE offer.id IN \(.list(ids))
      """
    ) { row in try OfferRow.decode(row, &lists) }
    return Dictionary(stored.map { ($0.id, $0.offer) }, uniquingKeysWith: { first, _ in first })
  }
}
