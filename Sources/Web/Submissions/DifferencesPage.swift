import Domain
import Exchange

/// What the journal, or a later submission, says otherwise than a sent report, figure by figure.
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
  /// What is compared with what.
  let comparedText: String
  let beforeLabel: String
  let nowLabel: String
  let unchangedText: String
  /// Whether the region's rules of computation are not the same on both sides.
  let rulesChanged: Bool
  let path: String
  let reportPath: String
  let lines: [Line]
  let isEmpty: Bool

  /// What the journal would give today.
  init(
    _ differences: [FigureDifference], sinceSending submission: Submission,
    of structure: Structure, rulesChanged: Bool, framework: Framework, labels: Labels
  ) {
    self.init(
      differences, of: submission, structure, rulesChanged, framework, labels,
      words: DifferenceWords(
        title: Words.differences(submission), compared: Words.comparedToJournal(submission),
        before: "Envoyé", now: "Aujourd’hui", unchanged: Words.unchangedSinceSending))
  }

  /// What a later submission says.
  init(
    _ differences: [FigureDifference], from earlier: Submission, to submission: Submission,
    of structure: Structure, rulesChanged: Bool, framework: Framework, labels: Labels
  ) {
    self.init(
      differences, of: submission, structure, rulesChanged, framework, labels,
      words: DifferenceWords(
        title: Words.changes(submission), compared: Words.compared(earlier, submission),
        before: "Avant", now: "Cet envoi", unchanged: Words.unchangedBetween))
  }

  private init(
    _ differences: [FigureDifference], of submission: Submission, _ structure: Structure,
    _ rulesChanged: Bool, _ framework: Framework, _ labels: Labels, words: DifferenceWords
  ) {
    title = words.title
    year = submission.year.number
    structureName = structure.name
    comparedText = words.compared
    beforeLabel = words.before
    nowLabel = words.now
    unchangedText = words.unchanged
    self.rulesChanged = rulesChanged
    path = CampaignAddress.submission(submission)
    reportPath = CampaignAddress.report(of: submission.structure, in: submission.year)
    lines = differences.map { Line($0, framework, labels) }
    isEmpty = lines.isEmpty
  }
}

private struct DifferenceWords {
  let title: String
  let compared: String
  let before: String
  let now: String
  let unchanged: String
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
