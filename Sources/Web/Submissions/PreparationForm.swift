import Domain
import Storage

/// The texts that a person sends with the page of a report's preparation, each with a fingerprint of
/// what stood there when the page was opened: only what the person changed is written.
struct PreparationForm: Sendable {
  private static let formerPrefix = "avant:"

  private var typed: [ReportComments.Subject: String] = [:]
  private var former: [ReportComments.Subject: String] = [:]

  init(_ form: Form) {
    for (name, value) in form.fields {
      if let subject = ReportComments.Subject(name) {
        typed[subject] = value
      } else if name.hasPrefix(Self.formerPrefix),
        let subject = ReportComments.Subject(String(name.dropFirst(Self.formerPrefix.count)))
      {
        former[subject] = value
      }
    }
  }

  /// The field beside a text, which holds the fingerprint of what stood there.
  static func formerName(_ subject: ReportComments.Subject) -> String {
    formerPrefix + subject.written
  }

  /// The same for the same text; empty for none.
  static func fingerprint(of text: String) -> String {
    text.isEmpty ? "" : String(Secrets.hash(text).prefix(16))
  }

  /// What the person wrote where something else stood, as a page can give it back; nil for a field
  /// that was left as it was.
  func change(of subject: ReportComments.Subject) -> String? {
    guard let text = typed[subject] else { return nil }
    let shown = WrittenText.shown(text)
    guard (try? WrittenText.read(text)) != nil else { return shown }
    let kept = ReportComments([subject: shown])[subject]
    return Self.fingerprint(of: kept) == former[subject] ?? "" ? nil : shown
  }

  /// What is kept once the person's changes are made; fields about nothing of the report are passed
  /// over.
  ///
  /// - Throws: `UnkeptTexts` when a text cannot be kept, or somebody else has changed it since.
  func comments(
    over kept: ReportComments, about subjects: Set<ReportComments.Subject>
  ) throws(UnkeptTexts) -> ReportComments {
    var comments = kept
    var unkept = UnkeptTexts(form: self)
    for (subject, text) in typed where subjects.contains(subject) && change(of: subject) != nil {
      do throws(WrittenText.Fault) {
        comments[subject] = try WrittenText.read(text)
        let isStale = Self.fingerprint(of: kept[subject]) != former[subject] ?? ""
        if isStale, comments[subject] != kept[subject] { unkept.conflicts.insert(subject) }
      } catch {
        unkept.faults[subject] = error
      }
    }
    guard unkept.isEmpty else { throw unkept }
    return comments
  }
}

/// Why the texts of a form are not kept: none of them is.
struct UnkeptTexts: Error {
  let form: PreparationForm
  var faults: [ReportComments.Subject: WrittenText.Fault] = [:]
  /// Those that somebody else has changed since the page was opened.
  var conflicts: Set<ReportComments.Subject> = []

  init(form: PreparationForm) { self.form = form }

  fileprivate var isEmpty: Bool { faults.isEmpty && conflicts.isEmpty }
}

/// What keeping the texts of a form did.
struct KeptTexts: AuditedResult, Sendable {
  let auditID = ""
  let isChange: Bool
}

extension ReportPreparation {
  /// Keeps what a person changed in the texts of a report.
  ///
  /// - Throws: `UnkeptTexts`; `StepRefusal` when the report is not being prepared any more.
  @discardableResult
  func keep(
    _ form: PreparationForm, of code: Structure.Code, in year: ReportingYear, on today: Day,
    in database: any Database
  ) throws -> KeptTexts {
    let prepared = try report(of: code, in: year, on: today, from: database)
    guard prepared.progress.isBeingPrepared else {
      throw StepRefusal.impossible(.submission, in: prepared.progress.state)
    }
    let comments = try form.comments(over: prepared.comments, about: prepared.subjects)
    guard comments != prepared.comments else { return KeptTexts(isChange: false) }
    try database.keep(comments, of: code, in: year)
    return KeptTexts(isChange: true)
  }
}
