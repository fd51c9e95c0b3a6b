import Domain

/// What a page about a year says when an accepted report keeps its activities as they are.
struct LockNotice: Sendable {
  let lockTitle: String
  /// Who accepted the report, when, and what that stops.
  let lockText: String
  let lockPath: String
  /// Whether the person may ask for the report to be reopened.
  let mayAsk: Bool

  init(_ lock: YearLock, for right: Right) {
    lockTitle = Words.lockedTitle(lock.year)
    lockText = Words.reason(of: lock)
    lockPath = CampaignAddress.report(of: lock.structure, in: lock.year)
    mayAsk = right.allows(.writeJournal, on: lock.structure)
  }
}
