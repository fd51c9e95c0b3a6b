import Domain
import Exchange

/// What a page about a year says when an accepted report keeps its activities as they are.
struct LockNotice: Sendable {
  let lockTitle: String
  /// Who accepted the report, when, and what that stops.
  let lockText: String
  let lockPath: String
  /// Whether the person may ask for the report to be reopened.
  let mayAsk: Bool

  /// - Parameter right: of who can ask; nil where the page does not lead to asking.
  init(_ lock: YearLock, for right: Right? = nil) {
    lockTitle = Words.lockedTitle(lock.year)
    lockText = French.reason(of: lock)
    lockPath = CampaignAddress.report(of: lock.structure, in: lock.year)
    mayAsk = right?.allows(.writeJournal, on: lock.structure) == true
  }
}
