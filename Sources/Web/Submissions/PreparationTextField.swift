import Domain
import Exchange

/// A text that the page of a report's preparation takes.
struct PreparationTextField: Sendable {
  let fieldID: String
  let fieldName: String
  let fieldLabel: String
  let fieldRemark: String?
  let fieldRows: Int
  let fieldText: String
  /// The field that holds the fingerprint of what stands there, and that fingerprint.
  let formerName: String
  let formerPrint: String
  let fieldError: String?
  /// What somebody else wrote there since the person opened the page.
  let keptNow: String?
  let describedBy: String?
}

/// The texts of a report as its page shows them: as they are kept, and what could not be.
struct PreparationTexts {
  private let kept: ReportComments
  private let unkept: UnkeptTexts?

  init(_ kept: ReportComments, unkept: UnkeptTexts?) {
    self.kept = kept
    self.unkept = unkept
  }

  func field(
    _ subject: ReportComments.Subject, id: String, label: String, remark: String? = nil,
    rows: Int, describedBy object: String? = nil
  ) -> PreparationTextField {
    let error = unkept?.faults[subject].map(Words.sentence)
    let isConflict = unkept?.conflicts.contains(subject) == true
    let ids = [object, error == nil ? nil : "error-\(subject.written)"].compactMap(\.self)
    return PreparationTextField(
      fieldID: id, fieldName: subject.written, fieldLabel: label, fieldRemark: remark,
      fieldRows: rows, fieldText: unkept?.form.change(of: subject) ?? kept[subject],
      formerName: PreparationForm.formerName(subject),
      formerPrint: PreparationForm.fingerprint(of: kept[subject]), fieldError: error,
      keptNow: isConflict ? Words.keptNow(kept[subject]) : nil,
      describedBy: ids.isEmpty ? nil : ids.joined(separator: " "))
  }
}

extension PreparedReport {
  /// What texts can be about.
  var subjects: Set<ReportComments.Subject> {
    let missions = report.framework.missions
    let indicators = missions.flatMap(\.objectives).flatMap(\.indicators)
    return Set(missions.map { .mission($0.number) } + indicators.map { .indicator($0.id) })
      .union(checks.map { .check($0.key) }).union([.agency])
  }

  /// What the person changed in a form that cannot be kept any more, each with what it is about.
  func lost(_ form: PreparationForm) -> [PreparationPage.Lost] {
    subjects.sorted { $0.written < $1.written }.compactMap { subject in
      form.change(of: subject).flatMap { text in
        text.isEmpty || text == comments[subject]
          ? nil
          : PreparationPage.Lost(
            lostLabel: Words.name(of: subject, report.framework), lostText: text)
      }
    }
  }
}
