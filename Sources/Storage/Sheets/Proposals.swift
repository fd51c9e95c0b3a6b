package import Domain

/// A proposal as it is kept.
package struct StoredProposal: Sendable {
  package typealias ID = Int64

  /// What an editor made of it.
  package struct Answer: Sendable, Hashable {
    package let decision: SheetProposal.Decision
    /// Seconds since 1970.
    package let at: Int
    package let by: String
    /// Empty when not said.
    package let reason: String

    package init(decision: SheetProposal.Decision, at: Int, by: String, reason: String) {
      self.decision = decision
      self.at = at
      self.by = by
      self.reason = reason
    }
  }

  package let id: ID
  package let proposal: SheetProposal
  /// Seconds since 1970.
  package let writtenAt: Int
  /// Nil while the proposal is open.
  package let answer: Answer?
}

extension Database {
  /// Keeps a proposal until an editor answers it.
  package func add(_ proposal: SheetProposal, at instant: Int) throws -> StoredProposal.ID {
    let id = try row(
      """
      INSERT INTO sheet_proposal (reference, source, author, remark, is_new, written_at, reason)
      VALUES (\(proposal.reference.text), \(proposal.source.rawValue), \(proposal.author),
        \(proposal.remark), \(proposal.isNew ? 1 : 0), \(instant), '')
      RETURNING id
      """
    ) { $0.integer(0) }
    guard let id else {
      throw StorageError.other(code: "lost", message: "the new proposal has no number")
    }
    try execute(
      unsafe: """
        INSERT INTO sheet_proposal_change (proposal, column_name, text_before, text_after)
        VALUES ($1, $2, $3, $4)
        """,
      forEach: proposal.changes.map { change in
        [.integer(id), .text(change.column), .text(change.before), .text(change.after)]
      })
    return id
  }

  /// The proposals that wait for an editor, the oldest first.
  ///
  /// - Parameter id: the last one of the page before.
  package func openProposals(
    after id: StoredProposal.ID = 0, limit: Int = 50
  ) throws -> [StoredProposal] {
    try proposals(where: "decision IS NULL AND id > \(id) ORDER BY id LIMIT \(limit)")
  }

  package func openProposalCount() throws -> Int {
    try row("SELECT count(*) FROM sheet_proposal WHERE decision IS NULL") { $0.int(0) } ?? 0
  }

  /// The proposals about a sheet that wait for an editor, the oldest first.
  package func openProposals(of reference: Offer.Reference) throws -> [StoredProposal] {
    try proposals(where: "decision IS NULL AND reference = \(reference.text) ORDER BY id LIMIT 50")
  }

  package func proposal(_ id: StoredProposal.ID) throws -> StoredProposal? {
    try proposals(where: "id = \(id)").first
  }

  /// Answers a proposal; false when somebody has answered it before.
  package func answer(
    _ id: StoredProposal.ID, with answer: StoredProposal.Answer
  ) throws -> Bool {
    try execute(
      """
      UPDATE sheet_proposal
      SET decision = \(answer.decision.rawValue), decided_at = \(answer.at),
        decided_by = \(answer.by), reason = \(answer.reason)
      WHERE id = \(id) AND decision IS NULL
      """) > 0
  }

  private func proposals(where condition: Query) throws -> [StoredProposal] {
    let kept = try rows(
      """
      SELECT id, reference, source, author, remark, is_new, written_at, decision, decided_at,
        decided_by, reason
      FROM sheet_proposal WHERE \(condition)
      """, KeptProposal.init)
    let changes = try proposedChanges(of: kept.map(\.id))
    return kept.map { $0.stored(with: changes[$0.id] ?? []) }
  }

  private func proposedChanges(
    of proposals: [StoredProposal.ID]
  ) throws -> [StoredProposal.ID: [OfferChange]] {
    guard !proposals.isEmpty else { return [:] }
    let changes = try rows(
      """
      SELECT proposal, column_name, text_before, text_after FROM sheet_proposal_change
      WHERE proposal IN \(.list(proposals))
      """
    ) { row in
      (
        proposal: row.integer(0),
        change: OfferChange(column: row.text(1), before: row.text(2), after: row.text(3))
      )
    }
    let order = OfferColumn.names
    return Dictionary(grouping: changes, by: \.proposal).mapValues { changes in
      changes.map(\.change).sorted {
        order.firstIndex(of: $0.column) ?? 0 < order.firstIndex(of: $1.column) ?? 0
      }
    }
  }
}

/// A row of the table of proposals.
private struct KeptProposal {
  let id: StoredProposal.ID
  private let reference: Offer.Reference
  private let source: SheetProposal.Source
  private let author: String
  private let remark: String
  private let isNew: Bool
  private let writtenAt: Int
  private let answer: StoredProposal.Answer?

  init(_ row: any Row) throws {
    id = row.integer(0)
    reference = Offer.Reference(row.text(1))
    source = try row.code(2)
    author = row.text(3)
    remark = row.text(4)
    isNew = row.integer(5) != 0
    writtenAt = row.int(6)
    answer =
      row.isNull(7)
      ? nil
      : StoredProposal.Answer(
        decision: try row.code(7), at: row.int(8), by: row.text(9), reason: row.text(10))
  }

  func stored(with changes: [OfferChange]) -> StoredProposal {
    StoredProposal(
      id: id,
      proposal: SheetProposal(
        reference: reference, source: source, author: author, remark: remark, changes: changes,
        isNew: isNew),
      writtenAt: writtenAt, answer: answer)
  }
}
