import Domain
import Exchange
import Storage

/// A structure's own page of a campaign: where its report stands, what to settle, what to say, and
/// sending it.
struct PreparationPage: Page {
  /// What the page is made from.
  struct Found: Sendable {
    let prepared: PreparedReport
    let submissions: [Submission]
    /// Of the entries that checks are about.
    let entryIDs: [Entry.Reference: StoredEntry.ID]
    let lock: YearLock?
  }

  struct Check: Sendable {
    let fieldID: String
    let fieldName: String
    let sentence: String
    let checkPath: String
    let answer: String
    let hasAnswer: Bool
  }

  struct Mission: Sendable {
    let fieldID: String
    let fieldName: String
    let title: String
    let text: String
    let hasText: Bool
    let previousText: String?
    let indicators: [Indicator]
  }

  struct Indicator: Sendable {
    let id: String
    let fieldID: String
    let fieldName: String
    let name: String
    let valueText: String
    let previousValue: String
    let comment: String
    let hasComment: Bool
    let previousComment: String?
  }

  static let template = "preparation"

  let title: String
  let section: Section? = .campaigns
  let structureName: String
  let year: Int
  let previousYear: Int
  let state: String
  let awaited: String
  let dates: String
  let due: String
  let questionsText: String?
  let reopeningText: String?
  let requestText: String?
  let lockText: String?
  let mayEdit: Bool
  /// Whether the agency waits for answers.
  let isReturned: Bool
  let mayAsk: Bool
  let mayReopen: Bool
  let isSaved: Bool
  let isSent: Bool
  let isAsked: Bool
  let refusalText: String?
  let path: String
  let reportPath: String
  let checks: [Check]
  let hasChecks: Bool
  let missions: [Mission]
  let history: StepHistory

  /// - Parameters:
  ///   - done: what the form before this page did, as its address says.
  ///   - refusal: why it did nothing.
  init(
    _ found: Found, right: Right, today: Day, done: String, refusal: StepRefusal?, labels: Labels
  ) {
    let prepared = found.prepared
    let (progress, code) = (prepared.progress, prepared.structure.code)
    let campaign = prepared.campaign
    title = Words.preparing(campaign.year)
    structureName = prepared.structure.name
    year = campaign.year.number
    previousYear = campaign.year.number - 1
    state = Words.state(of: progress)
    awaited = Words.awaited(by: progress)
    dates = Words.dates(of: campaign)
    due = Words.due(campaign, progress, today: today)
    questionsText = progress.questions.map { French.spaced($0.words) }
    reopeningText = progress.reopening.map { "\($0.by)\u{A0}: \(French.spaced($0.words))" }
    requestText = progress.reopeningRequest.map { "\($0.by)\u{A0}: \(French.spaced($0.words))" }
    lockText = found.lock.map(Words.reason)
    let isOwn = right.allows(.prepareReport, on: code)
    mayEdit = isOwn && progress.isBeingPrepared
    isReturned = progress.state == .returned
    mayAsk = isOwn && progress.state == .accepted && progress.reopeningRequest == nil
    mayReopen = right.allows(.reopenReport, on: code) && progress.state == .accepted
    isSaved = done == "enregistre"
    isSent = done == "envoye"
    isAsked = done == "demande"
    refusalText = refusal.map(Words.refusal)
    path = CampaignAddress.report(of: code, in: campaign.year)
    reportPath = ReportScope.structure(code).path(campaign.year)
    checks = Self.checks(found, labels: labels)
    hasChecks = !checks.isEmpty
    missions = prepared.report.framework.missions.map { Mission($0, of: prepared) }
    history = StepHistory(progress, found.submissions)
  }

  private static func checks(_ found: Found, labels: Labels) -> [Check] {
    let prepared = found.prepared
    let year = prepared.report.year
    let path = ReportScope.structure(prepared.structure.code).path(year)
    return prepared.checks.enumerated().map { position, check in
      let answer = prepared.comments[.check(check.key)]
      return Check(
        fieldID: "point-\(position + 1)",
        fieldName: ReportComments.Subject.check(check.key).written,
        sentence: Words.sentence(
          for: check, in: year, framework: prepared.report.framework, labels: labels),
        checkPath: check.address(report: path, entries: found.entryIDs), answer: answer,
        hasAnswer: !answer.isEmpty)
    }
  }
}

extension ReportCheck {
  /// Where what it is about can be looked at.
  fileprivate func address(
    report: String, entries: [Entry.Reference: StoredEntry.ID]
  ) -> String {
    switch (place, subject) {
    case (.report, _): report
    case (.indicator(let id), .warning(let warning)): "\(report)/\(id)?alerte=\(warning.code)"
    case (.indicator(let id), _): "\(report)#indicateur-\(id)"
    case (.entry(let reference, _), _): entries[reference].map { "/journal/\($0)" } ?? "/journal"
    }
  }
}

extension PreparationPage.Mission {
  fileprivate init(_ mission: Framework.Mission, of prepared: PreparedReport) {
    let subject = ReportComments.Subject.mission(mission.number)
    let previous = prepared.previousComments[subject]
    fieldID = "mission-\(mission.number)"
    fieldName = subject.written
    title = "Mission \(mission.number). \(French.spaced(mission.title))"
    text = prepared.comments[subject]
    hasText = !text.isEmpty
    previousText = previous.isEmpty ? nil : French.spaced(previous)
    indicators = mission.objectives.flatMap(\.indicators).map { indicator in
      PreparationPage.Indicator(indicator, of: prepared)
    }
  }
}

extension PreparationPage.Indicator {
  fileprivate init(_ indicator: Indicator, of prepared: PreparedReport) {
    let subject = ReportComments.Subject.indicator(indicator.id)
    let before = prepared.previousComments[subject]
    id = indicator.id
    fieldID = "commentaire-\(indicator.id)"
    fieldName = subject.written
    name = French.spaced(indicator.name)
    valueText = Words.value(prepared.report.figure(indicator.id)?.value)
    previousValue = Words.value(prepared.previous?[indicator.id])
    comment = prepared.comments[subject]
    hasComment = !comment.isEmpty
    previousComment = before.isEmpty ? nil : French.spaced(before)
  }
}
