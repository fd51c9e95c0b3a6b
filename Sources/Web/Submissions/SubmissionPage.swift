import Domain
import Exchange
import HTTPTypes
import Storage

/// A report as it was sent: its sealed figures, what the structure says of them, what comes next.
struct SubmissionPage: Page {
  /// What the page is made from.
  struct Found: Sendable {
    let sealed: SealedSubmission
    let structure: Structure
    let campaign: Campaign?
    let progress: ReportProgress
    let submissions: [Submission]
    /// The last report that the structure sent for the year before.
    let previous: SealedSubmission?
  }

  /// What the page says of the form that was sent before it.
  struct Told: Sendable {
    enum Failure: Sendable {
      case refused(StepRefusal)
      case faulty(WrittenText.Fault)
      /// The day by which an answer is awaited cannot be.
      case pastDue
      /// Another report was sent meanwhile: the page shows that one.
      case stale
    }

    /// What a form of the page held.
    struct Words: Sendable {
      /// The step that it was for.
      var kind: ReportStep.Kind?
      var words = ""
      var due = ""
    }

    /// What the form did, as the address says.
    var done = ""
    /// Why it did nothing.
    var failure: Failure?
    var typed = Words()

    init(done: String) { self.done = done }

    init(_ failure: Failure, _ typed: Words) {
      self.failure = failure
      self.typed = typed
      self.typed.words = WrittenText.shown(typed.words)
    }

    var status: HTTPResponse.Status {
      switch failure {
      case nil: .ok
      case .stale: .conflict
      case .refused, .faulty, .pastDue: .unprocessableContent
      }
    }
  }

  /// What was typed in the page's forms, when it was not kept.
  struct Typed: Sendable {
    let questions: String
    let acceptance: String
    let reopening: String
    /// What was typed in a form that the page has no more.
    let lostText: String?
    /// The day by which an answer is awaited, as a field of the form holds it.
    let due: String

    /// - Parameter due: what is proposed where nothing was typed.
    init(_ typed: Told.Words, hasForm: Bool, due: Day?) {
      questions = typed.kind == .questions ? typed.words : ""
      acceptance = typed.kind == .acceptance ? typed.words : ""
      reopening = typed.kind == .reopening ? typed.words : ""
      lostText = hasForm || typed.words.isEmpty ? nil : typed.words
      self.due = typed.due.isEmpty ? due?.description ?? "" : typed.due
    }
  }

  struct Mission: Sendable {
    let number: Int
    let title: String
    let sealedText: String?
    let previousText: String?
    let figures: [Figure]
  }

  struct Figure: Sendable {
    let id: String
    let name: String
    let valueText: String
    let previousValue: String
    let partsText: String?
    let figureComment: String?
    let previousComment: String?
  }

  /// What the structure says to a check.
  struct Answer: Sendable {
    let subject: String
    let text: String
  }

  static let template = "submission"

  let title: String
  let section: Section? = .campaigns
  let year: Int
  let previousYear: Int
  let boardPath: String
  let structureName: String
  let sentText: String
  let state: String
  let framework: String
  let parameters: [String]
  let hash: String
  let path: String
  let reportPath: String
  let number: Int
  let missions: [Mission]
  let answers: [Answer]
  let hasAnswers: Bool
  let history: StepHistory
  let seesDraft: Bool
  let mayReview: Bool
  let mayReopen: Bool
  let requestText: String?
  let refusalText: String?
  let typed: Typed
  let isReturned: Bool
  let isAccepted: Bool
  let isReopened: Bool
  /// Whether the sealed report and its page are still what their hashes were taken of.
  let isIntact: Bool
  /// What differs from the submission before; nil for the first.
  let changesPath: String?

  /// - Throws: an error of the decoder for a sealed report that cannot be read back.
  init(
    _ found: Found, right: Right, today: Day, told: Told, framework: Framework, labels: Labels
  ) throws {
    let head = found.sealed.submission
    let report = try SealedReport(json: found.sealed.report)
    let isLast = head.number == found.progress.submissions
    title = Words.sealed(head, of: found.structure.name)
    (year, previousYear) = (head.year.number, head.year.number - 1)
    boardPath = CampaignAddress.board(head.year)
    structureName = found.structure.name
    sentText = French.sealedLine(head)
    state = Words.state(of: found.progress)
    self.framework = head.framework
    parameters = report.parameters(of: framework)
    hash = head.hash
    path = CampaignAddress.submission(head)
    reportPath = CampaignAddress.report(of: head.structure, in: head.year)
    number = head.number
    missions = framework.missions.map(try Self.figures(report, of: found, labels).mission)
    answers = found.sealed.comments.answers(under: framework)
    hasAnswers = !answers.isEmpty
    history = StepHistory(found.progress, found.submissions, shown: head.number)
    seesDraft = right.allows(.readReport, on: head.structure)
    mayReview = isLast && found.progress.state == .submitted && right.allows(.reviewSubmission)
    mayReopen = isLast && found.progress.state == .accepted && right.allows(.reopenReport)
    requestText = found.progress.reopeningRequest.map {
      "\($0.by)\u{A0}: \(French.spaced($0.words))"
    }
    refusalText = told.failure.map(Words.sentence)
    typed = Typed(
      told.typed, hasForm: told.typed.kind == .reopening ? mayReopen : mayReview,
      due: found.campaign?.nextDue(from: today))
    let done = told.done
    (isReturned, isAccepted, isReopened) = (done == "renvoye", done == "accepte", done == "rouvert")
    isIntact = found.sealed.isIntact
    changesPath = head.number > 1 ? "\(path)/precedent" : nil
  }

  private static func figures(
    _ report: SealedReport, of found: Found, _ labels: Labels
  ) throws -> SealedFigures {
    let previous = try found.previous.map { (try SealedReport(json: $0.report), $0.comments) }
    return SealedFigures(report, found.sealed.comments, previous: previous, labels: labels)
  }
}

extension SealedReport {
  /// What the report was computed with, in words.
  fileprivate func parameters(of framework: Framework) -> [String] {
    framework.parameters.compactMap { parameter in
      parameters[parameter.name].map {
        "\(French.spaced(parameter.label))\u{A0}: \(French.number($0))"
      }
    }
  }
}

extension ReportComments {
  /// What was said in answer to the checks.
  fileprivate func answers(under framework: Framework) -> [SubmissionPage.Answer] {
    all.compactMap { subject, text in
      guard case .check(let key) = subject else { return nil }
      return SubmissionPage.Answer(
        subject: Words.explained(key, framework), text: French.spaced(text))
    }
  }
}
