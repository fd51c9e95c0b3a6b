import Domain
import Exchange
import Storage

/// The page that takes a journal file, and says what became of it.
struct ImportPage: Page {
  struct Line: Sendable {
    let line: String
    let column: String
    let found: String
    let advice: String
    /// The report that stops the line; nil for another problem.
    let reportPath: String?
  }

  static let template = "import"

  let title = Words.importTitle
  let section: Section? = .journal
  let file: String?
  let isDone: Bool
  let isTrial: Bool
  let isRefused: Bool
  let summary: String
  let lines: [Line]
  /// How many more problems there are than lines shown; nil for none.
  let others: String?
  /// The journal with what was imported; nil when nothing was.
  let journalPath: String?
  let journalLabel: String
  /// The years that no file can change any more.
  let locks: [LockNotice]

  /// The page before any file was sent.
  init(locks: [YearLock]) {
    self.locks = locks.map { LockNotice($0) }
    file = nil
    isDone = false
    isTrial = false
    isRefused = false
    summary = ""
    lines = []
    others = nil
    journalPath = nil
    journalLabel = ""
  }

  /// - Parameter structure: the only one whose activities the file may hold.
  init(
    file: String, isTrial: Bool, _ result: ImportResult, of structure: Structure.Code,
    labels: Labels
  ) {
    self.file = file
    locks = []
    self.isTrial = isTrial
    isRefused = result.isRefused
    isDone = !result.isRefused
    let outcome = result.outcome
    summary = [
      French.count(outcome.created, Words.newActivity, Words.newActivities),
      French.count(outcome.updated, Words.changedActivity, Words.changedActivities),
      French.count(outcome.unchanged, Words.unchangedActivity, Words.unchangedActivities),
    ].joined(separator: ", ")
    lines =
      result.fileProblems.prefix(ImportResult.shown).map { problem in
        Line(
          line: problem.line.map { "\($0)" } ?? "–", column: "–", found: "",
          advice: labels.sentence(for: problem), reportPath: nil)
      }
      + result.problems.map { line, problem in
        let isElsewhere = problem.reason == .unknownStructure
        return Line(
          line: "\(line)", column: problem.column, found: String(problem.found.prefix(80)),
          advice: isElsewhere
            ? Words.otherStructure(than: structure.text) : labels.sentence(for: problem),
          reportPath: problem.lock.map { CampaignAddress.report(of: $0.structure, in: $0.year) })
      }
    let more = result.problemCount + result.fileProblems.count - lines.count
    let isKept = !isTrial && isDone && outcome.total > 0
    journalPath = isKept ? JournalQuery(imported: result.recorded).path() : nil
    journalLabel = result.recorded == nil ? Words.wholeJournal : Words.seeImported(outcome.created)
    others = more > 0 ? French.count(more, Words.otherProblem, Words.otherProblems) : nil
  }
}

extension Problem {
  /// What keeps the entry as it is; nil for another problem.
  fileprivate var lock: YearLock? {
    if case .lockedYear(let lock) = reason { lock } else { nil }
  }
}
