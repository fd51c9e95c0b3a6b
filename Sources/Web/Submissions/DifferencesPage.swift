import Domain
import Exchange

/// What the journal says now that a sent report did not, figure by figure.
struct DifferencesPage: Page {
  struct Line: Sendable {
    let id: String
    let name: String
    let sealedText: String
    let nowText: String
    let parts: [String]
    let addedText: String?
    let removedText: String?
  }

  static let template = "differences"

  let title: String
  let section: Section? = .campaigns
  let year: Int
  let structureName: String
  let sentText: String
  let path: String
  let reportPath: String
  let lines: [Line]
  let isEmpty: Bool

  init(
    _ differences: [FigureDifference], since submission: Submission, of structure: Structure,
    framework: Framework, labels: Labels
  ) {
    title = Words.differences(submission)
    year = submission.year.number
    structureName = structure.name
    sentText = Words.sealedLine(submission)
    path = CampaignAddress.submission(submission)
    reportPath = CampaignAddress.report(of: submission.structure, in: submission.year)
    lines = differences.map { Line($0, framework, labels) }
    isEmpty = lines.isEmpty
  }
}

extension DifferencesPage.Line {
  fileprivate init(_ difference: FigureDifference, _ framework: Framework, _ labels: Labels) {
    id = difference.indicator
    name = French.spaced(framework.indicator(difference.indicator)?.name ?? "")
    sealedText = Words.value(difference.sealed)
    nowText = Words.value(difference.now)
    parts = difference.parts.map { part in
      let name = part.part.breakdown
      return "\(labels.breakdown(name)), \(labels.part(part.part.code, of: name))\u{A0}: "
        + "\(French.number(part.sealed)) → \(French.number(part.now))"
    }
    addedText = difference.added.isEmpty ? nil : difference.added.joined(separator: ", ")
    removedText = difference.removed.isEmpty ? nil : difference.removed.joined(separator: ", ")
  }
}
