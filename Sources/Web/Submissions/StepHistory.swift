import Domain
import Exchange

/// What happened to a report, as its pages tell it.
struct StepHistory: Sendable {
  struct Line: Sendable {
    let moment: String
    let kind: String
    let by: String
    let wordsText: String?
    let askedText: String?
  }

  struct Version: Sendable {
    let label: String
    let moment: String
    let by: String
    let versionPath: String
    let differencesPath: String
    let hash: String
    let isShown: Bool
  }

  let lines: [Line]
  let versions: [Version]
  let hasLines: Bool
  let hasVersions: Bool
  /// The number of the last submission; 0 before any.
  let lastNumber: Int
  /// Where a reopening is sent.
  let reopeningPath: String

  /// - Parameter shown: the number of the submission that the page is about.
  init(_ progress: ReportProgress, _ submissions: [Submission], shown: Int? = nil) {
    lines = progress.steps.map { step in
      Line(
        moment: French.moment(step.at), kind: Words.name(of: step.kind), by: step.by,
        wordsText: step.words.isEmpty ? nil : French.spaced(step.words),
        askedText: Words.asked(by: step))
    }
    versions = submissions.map { submission in
      let path = CampaignAddress.submission(submission)
      return Version(
        label: French.version(submission), moment: French.moment(submission.at),
        by: submission.by, versionPath: path, differencesPath: "\(path)/differences",
        hash: String(submission.hash.prefix(16)), isShown: submission.number == shown)
    }
    hasLines = !lines.isEmpty
    hasVersions = !versions.isEmpty
    lastNumber = progress.submissions
    reopeningPath =
      submissions.last.map {
        "\(CampaignAddress.report(of: $0.structure, in: $0.year))/reouverture"
      } ?? ""
  }
}
