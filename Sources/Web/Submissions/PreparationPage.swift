import Domain
import Exchange
import HTTPTypes
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

  /// What the page says of the form that was sent before it.
  struct Told: Sendable {
    /// What the form did, as the address says.
    var done = ""
    /// Why it did nothing.
    var refusal: StepRefusal?
    /// The texts that stay in their fields.
    var unkept: UnkeptTexts?
    /// The form of a report that is not being prepared any more.
    var lost: PreparationForm?
    /// What is wrong with the reason for opening the report again.
    var fault: WrittenText.Fault?
    var motive = ""

    var status: HTTPResponse.Status {
      if let unkept { return unkept.faults.isEmpty ? .conflict : .unprocessableContent }
      return refusal == nil && fault == nil ? .ok : .unprocessableContent
    }
  }

  struct Lost: Sendable {
    let lostLabel: String
    let lostText: String
  }

  struct Check: Sendable {
    let objectID: String
    let sentence: String
    let checkPath: String
    let answer: String
    let hasAnswer: Bool
    let field: PreparationTextField
  }

  struct Mission: Sendable {
    let title: String
    let text: String
    let hasText: Bool
    let field: PreparationTextField
    let previousText: String?
    let indicators: [Indicator]
  }

  struct Indicator: Sendable {
    let id: String
    let name: String
    let valueText: String
    let previousValue: String
    let comment: String
    let hasComment: Bool
    let previousComment: String?
    let field: PreparationTextField
    /// Whether its text is seen at once.
    let isOpen: Bool
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
  let mayAsk: Bool
  let mayReopen: Bool
  /// What the form of a reopening holds.
  let typed: SubmissionPage.Typed
  let isSaved: Bool
  let isSent: Bool
  let isAsked: Bool
  let refusalTitle: String
  let refusalText: String?
  let lost: [Lost]
  let hasLost: Bool
  let motive: String
  let motiveError: String?
  let path: String
  let reportPath: String
  let checks: [Check]
  let hasChecks: Bool
  let missions: [Mission]
  /// The words to the agency.
  let agencyField: PreparationTextField
  let history: StepHistory

  init(_ found: Found, right: Right, today: Day, told: Told, labels: Labels) {
    let prepared = found.prepared
    let (progress, code) = (prepared.progress, prepared.structure.code)
    let campaign = prepared.campaign
    title = Words.preparing(campaign.year)
    structureName = prepared.structure.name
    (year, previousYear) = (campaign.year.number, campaign.year.number - 1)
    state = Words.state(of: progress)
    awaited = Words.awaited(by: progress)
    dates = Words.dates(of: campaign)
    due = Words.due(campaign, progress, today: today)
    questionsText = progress.questions.map { French.spaced($0.words) }
    reopeningText = progress.reopening.map { "\($0.by)\u{A0}: \(French.spaced($0.words))" }
    requestText = progress.reopeningRequest.map { "\($0.by)\u{A0}: \(French.spaced($0.words))" }
    lockText = found.lock.map(French.reason)
    let isOwn = right.allows(.prepareReport, on: code)
    mayEdit = isOwn && progress.isBeingPrepared
    mayAsk = isOwn && progress.state == .accepted && progress.reopeningRequest == nil
    mayReopen = right.allows(.reopenReport, on: code) && progress.state == .accepted
    typed = SubmissionPage.Typed(
      SubmissionPage.Told.Words(), hasForm: mayReopen, due: campaign.nextDue(from: today))
    let done = told.done
    (isSaved, isSent, isAsked) = (done == "enregistre", done == "envoye", done == "demande")
    refusalTitle = told.unkept == nil ? Words.notSent : Words.notDone
    refusalText = told.unkept.map(Words.unkept) ?? told.refusal.map(Words.refusal)
    lost = told.lost.map(prepared.lost) ?? []
    hasLost = !lost.isEmpty
    motive = WrittenText.shown(told.motive)
    motiveError = told.fault.map(Words.sentence)
    path = CampaignAddress.report(of: code, in: campaign.year)
    reportPath = ReportScope.structure(code).path(campaign.year)
    let texts = PreparationTexts(prepared.comments, unkept: told.unkept)
    checks = Self.checks(found, texts, labels: labels)
    hasChecks = !checks.isEmpty
    missions = prepared.report.framework.missions.map { Mission($0, of: prepared, texts) }
    agencyField = texts.field(
      .agency, id: "mots", label: Words.wordsToAgency,
      remark: progress.state == .returned ? Words.answersToQuestions : Words.mayStayEmpty, rows: 3)
    history = StepHistory(progress, found.submissions)
  }

  private static func checks(
    _ found: Found, _ texts: PreparationTexts, labels: Labels
  ) -> [Check] {
    let prepared = found.prepared
    let year = prepared.report.year
    let path = ReportScope.structure(prepared.structure.code).path(year)
    return prepared.checks.enumerated().map { position, check in
      let answer = prepared.comments[.check(check.key)]
      let (id, object) = ("point-\(position + 1)", "objet-point-\(position + 1)")
      return Check(
        objectID: object,
        sentence: Words.sentence(
          for: check, in: year, framework: prepared.report.framework, labels: labels),
        checkPath: check.address(report: path, entries: found.entryIDs), answer: answer,
        hasAnswer: !answer.isEmpty,
        field: texts.field(
          .check(check.key), id: id, label: Words.explanation, rows: 2, describedBy: object))
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
  fileprivate init(
    _ mission: Framework.Mission, of prepared: PreparedReport, _ texts: PreparationTexts
  ) {
    let subject = ReportComments.Subject.mission(mission.number)
    let previous = prepared.previousComments[subject]
    field = texts.field(
      subject, id: "mission-\(mission.number)", label: Words.missionText,
      remark: Words.mayStayEmpty, rows: 4)
    title = "Mission \(mission.number). \(French.spaced(mission.title))"
    text = prepared.comments[subject]
    hasText = !text.isEmpty
    previousText = previous.isEmpty ? nil : French.spaced(previous)
    indicators = mission.objectives.flatMap(\.indicators).map { indicator in
      PreparationPage.Indicator(indicator, of: prepared, texts)
    }
  }
}

extension PreparationPage.Indicator {
  fileprivate init(
    _ indicator: Indicator, of prepared: PreparedReport, _ texts: PreparationTexts
  ) {
    let subject = ReportComments.Subject.indicator(indicator.id)
    let before = prepared.previousComments[subject]
    id = indicator.id
    name = French.spaced(indicator.name)
    valueText = Words.value(prepared.report.figure(indicator.id)?.value)
    previousValue = Words.value(prepared.previous?[indicator.id])
    comment = prepared.comments[subject]
    hasComment = !comment.isEmpty
    previousComment = before.isEmpty ? nil : French.spaced(before)
    field = texts.field(
      subject, id: "commentaire-\(indicator.id)", label: Words.comment(on: indicator.name),
      rows: 2)
    isOpen = !field.fieldText.isEmpty || field.fieldError != nil || field.keptNow != nil
  }
}
