import Domain
import Exchange
import Storage

/// The proposals that wait.
struct ProposalsPage: Page {
  struct Line: Sendable {
    let path: String
    let name: String
    let summary: String
  }

  static let template = "sheet-proposals"

  let title = Words.proposals
  let section: Section? = .sheets
  let notice: String?
  let lines: [Line]
  let isEmpty: Bool
  let nextPath: String?

  init(
    _ proposals: [StoredProposal], names: [Offer.Reference: String], hasMore: Bool, notice: String
  ) {
    self.notice = Words.proposalNotices[notice]
    lines = proposals.map { stored in
      let proposed = stored.proposal.changes.first { $0.column == "name" }?.after
      return Line(
        path: ProposalPage.path(stored.id),
        name: names[stored.proposal.reference] ?? proposed ?? stored.proposal.reference.text,
        summary: Words.summary(of: stored))
    }
    isEmpty = lines.isEmpty
    nextPath = hasMore ? proposals.last.map { "/annuaire/propositions?apres=\($0.id)" } : nil
  }
}

/// One proposal, column by column.
struct ProposalPage: Page {
  struct Line: Sendable {
    let column: String
    let label: String
    let before: String
    let after: String
    let isTaken: Bool
    /// What the sheet says now, when somebody has changed it since.
    let current: String?
    let error: String?
  }

  static let template = "sheet-proposal"

  let title: String
  let section: Section? = .sheets
  let path: String
  let sheetPath: String?
  let summary: String
  let remark: String
  let isOpen: Bool
  let answer: String?
  let lines: [Line]
  let hasLines: Bool
  let hasErrors: Bool
  let otherErrors: [String]

  init(
    _ stored: StoredProposal, for offer: Offer?, typology: Typology, errors: SheetErrors
  ) {
    let proposal = stored.proposal
    let proposed = proposal.changes.first { $0.column == "name" }?.after
    title = Words.proposal(for: offer?.site.name ?? proposed ?? proposal.reference.text)
    path = Self.path(stored.id)
    sheetPath = offer.map { SheetAddress.sheet($0.reference) }
    summary = Words.summary(of: stored)
    remark = proposal.remark
    isOpen = stored.answer == nil
    answer = stored.answer.map(Words.sentence)
    let conflicts = proposal.conflicts(with: offer)
    lines = proposal.changes.map { change in
      let isContested = conflicts.contains(change.column)
      let now = offer.flatMap { OfferColumn.named(change.column)?.written(of: $0) } ?? ""
      return Line(
        column: change.column, label: Words.label(of: change.column),
        before: Words.value(change.before, of: change.column, typology: typology),
        after: Words.value(change.after, of: change.column, typology: typology),
        isTaken: !isContested,
        current: isContested ? Words.value(now, of: change.column, typology: typology) : nil,
        error: errors[change.column])
    }
    hasLines = !lines.isEmpty
    hasErrors = !errors.isEmpty
    let shown = Set(proposal.changes.map(\.column))
    otherErrors = errors.sentences.filter { !shown.contains($0.key) }.sorted { $0.key < $1.key }
      .map { "\(Words.label(of: $0.key))\u{A0}: \($0.value)" }
  }

  static func path(_ id: StoredProposal.ID) -> String { "/annuaire/propositions/\(id)" }
}
