package import Domain
package import Exchange
package import Storage

/// Sends reports to the agency: what is sent is sealed as it was computed.
package struct ReportSubmission: Sendable {
  /// Who sends, and when.
  package struct Sender: Sendable {
    let name: String
    let instant: Int
    let today: Day

    /// - Parameters:
    ///   - name: of the account.
    ///   - instant: seconds since 1970.
    package init(name: String, at instant: Int, today: Day) {
      self.name = name
      self.instant = instant
      self.today = today
    }
  }

  private let preparation: ReportPreparation
  private let labels: Labels
  private let html: ReportHTML
  private let isDemonstration: Bool

  /// - Throws: what reading the templates throws.
  package init(catalogue: Catalogue, labels: Labels, isDemonstration: Bool) throws {
    preparation = ReportPreparation(catalogue: catalogue)
    self.labels = labels
    self.isDemonstration = isDemonstration
    html = try ReportHTML()
  }

  /// Seals the report of a structure and takes the step, with the words that wait for the agency:
  /// the next sending has its own.
  ///
  /// - Throws: `StepRefusal`, with the checks that nobody has answered when that is why.
  @discardableResult
  package func send(
    _ code: Structure.Code, in year: ReportingYear, by sender: Sender,
    into database: any Database
  ) throws -> Submission {
    let prepared = try preparation.report(
      of: code, in: year, on: sender.today, from: database)
    let step = ReportStep(
      .submission, at: sender.instant, by: sender.name,
      words: prepared.comments[.agency])
    guard prepared.campaign.isOpen(on: sender.today) else {
      throw StepRefusal.notOpen(until: prepared.campaign.opensOn)
    }
    if let refusal = prepared.progress.refusal(of: step) { throw refusal }
    guard prepared.unanswered.isEmpty else { throw StepRefusal.unanswered(prepared.unanswered) }
    let sealed = try sealed(prepared, by: sender, words: step.words)
    var left = prepared.comments
    left[.agency] = ""
    try database.keep(left, of: code, in: year)
    try database.keep(sealed)
    try database.take(step, of: code, in: year)
    return sealed.submission
  }

  /// The checks that wait for an answer before the report can be sent.
  package func checks(
    of code: Structure.Code, in year: ReportingYear, on today: Day, from database: any Database
  ) throws -> [ReportCheck] {
    try preparation.report(of: code, in: year, on: today, from: database).checks
  }

  /// What the structure answers to the checks, each with what it was about.
  private func explanations(of prepared: PreparedReport) -> [ReportDocument.Explanation] {
    prepared.checks.map { check in
      ReportDocument.Explanation(
        about: Words.sentence(
          for: check, in: prepared.report.year, framework: prepared.report.framework,
          labels: labels),
        text: French.spaced(prepared.comments[.check(check.key)]))
    }
  }

  private func sealed(
    _ prepared: PreparedReport, by sender: Sender, words: String
  ) throws -> SealedSubmission {
    let sending = ReportJSON.Sending(
      version: prepared.progress.version, number: prepared.progress.submissions + 1,
      at: sender.instant, by: sender.name, words: words,
      comments: prepared.sentComments)
    let report = String(
      decoding: ReportJSON(prepared.report, labels: labels, sending: sending).bytes,
      as: UTF8.self)
    let head = submission(of: prepared, by: sender, report: report, page: nil)
    let document = ReportDocument(
      prepared.report,
      ReportDocument.Surroundings(
        structureNames: [prepared.structure.code: prepared.structure.name],
        entries: prepared.entries, projects: prepared.projects, previous: prepared.previous,
        isDemonstration: isDemonstration, generatedOn: sender.today,
        comments: prepared.sentComments, explanations: explanations(of: prepared),
        seal: ReportDocument.SealLine(
          sentText: French.sealedLine(head),
          words: words.isEmpty ? nil : French.spaced(words), hash: head.hash),
        agreed: prepared.agreed), labels: labels)
    let page = try html.page(document)
    return SealedSubmission(
      submission(of: prepared, by: sender, report: report, page: page), report: report, page: page,
      comments: prepared.sentComments)
  }

  private func submission(
    of prepared: PreparedReport, by sender: Sender, report: String, page: String?
  ) -> Submission {
    Submission(
      structure: prepared.structure.code, year: prepared.report.year,
      number: prepared.progress.submissions + 1, version: prepared.progress.version,
      at: sender.instant, by: sender.name, framework: prepared.report.framework.version,
      hash: Secrets.hash(report), pageHash: page.map(Secrets.hash))
  }
}
