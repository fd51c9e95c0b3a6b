/// One thing that happened to a structure's report of a year: what, when, by whom and why.
package struct ReportStep: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The structure sends its report.
    case submission
    /// The agency sends it back with questions.
    case questions
    case acceptance
    /// The structure asks for its accepted report to be opened again.
    case reopeningRequest = "reopening_request"
    /// The pole or the agency opens an accepted report again, as the next version.
    case reopening

    /// Whether the step means nothing without words.
    package var needsWords: Bool {
      switch self {
      case .questions, .reopeningRequest, .reopening: true
      case .submission, .acceptance: false
      }
    }

    /// Whether the structure has something to do after it, by a day that comes with the step.
    package var setsDue: Bool { self == .questions || self == .reopening }
  }

  package let kind: Kind
  /// Seconds since 1970.
  package let at: Int
  /// The name of the account.
  package let by: String
  /// The questions or the reason; may be empty where the kind needs none.
  package let words: String
  /// The last day for what the structure has to do next; nil for a step that asks nothing of it, and
  /// for one that was taken before such days were kept.
  package let due: Day?

  package init(
    _ kind: Kind, at instant: Int, by name: String, words: String = "", due: Day? = nil
  ) {
    self.kind = kind
    at = instant
    by = name
    self.words = words
    self.due = due
  }
}
