import Domain
import Exchange

/// What the form of a sheet holds, column by column as files write it.
struct SheetForm: Sendable {
  private(set) var texts: [String: String]

  /// An empty form, of an active place.
  init() {
    texts = ["status": Offer.Status.active.rawValue]
  }

  init(_ offer: Offer) {
    texts = Dictionary(
      zip(OfferColumn.names, offer.written), uniquingKeysWith: { first, _ in first })
  }

  /// What a browser sent.
  ///
  /// - Parameter reference: the sheet's, which no form changes.
  init(_ form: Form, reference: Offer.Reference) {
    texts = [:]
    for column in OfferColumn.all { texts[column.name] = Self.text(of: column, in: form) }
    texts["reference"] = reference.text
    texts[Self.hours] = WrittenHours.kept(self[Self.hours]) ?? self[Self.hours]
    texts["website"] = Self.webAddress(self["website"])
  }

  subscript(column: String) -> String { texts[column] ?? "" }

  /// What the field of a column shows: hours in French, where that can be read back.
  func shown(_ column: String) -> String {
    column == Self.hours ? WrittenHours.shown(self[column]) : self[column]
  }

  private static let hours = "opening_hours"

  var cells: [(column: String, text: String)] {
    OfferColumn.names.map { ($0, self[$0]) }
  }

  /// Takes these columns from the sheet: the form does not show them.
  mutating func keep(_ columns: [String], of offer: Offer) {
    for column in columns { texts[column] = OfferColumn.named(column)?.written(of: offer) }
  }

  /// The columns that differ from the sheet as it stands.
  func changes(from offer: Offer?) -> [OfferChange] {
    OfferColumn.all.compactMap { column in
      if column.name == "reference" { return nil }
      let before = offer.map(column.written) ?? ""
      let isSame =
        before == self[column.name]
        || column.name == Self.hours && Self.areSameHours(before, self[column.name])
      return isSame
        ? nil : OfferChange(column: column.name, before: before, after: self[column.name])
    }
  }

  /// Whether both are hours, and the same ones: what was not changed keeps its spelling.
  private static func areSameHours(_ before: String, _ after: String) -> Bool {
    OpeningHours(before).map { $0 == OpeningHours(after) } ?? false
  }

  /// People write `www.exemple.fr` for a page.
  private static func webAddress(_ text: String) -> String {
    let whole = "https://\(text)"
    let isBare = text.contains(".") && !text.contains { ":@ ".contains($0) }
    return isBare && RegistrationLink(whole) != nil ? whole : text
  }

  private static func text(of column: OfferColumn, in form: Form) -> String {
    switch column.content {
    case .codes: form.values(column.name).joined(separator: "|")
    case .areas:
      form[column.name].split { ", ;|\n".contains($0) }.map { String(Cells.trimmed($0)) }
        .filter { !$0.isEmpty }.joined(separator: "|")
    case .paragraphs: form[column.name].replacing("\r\n", with: "\n")
    case .degrees: form[column.name].replacing(",", with: ".")
    default: String(Cells.trimmed(form[column.name]))
    }
  }
}

/// What is wrong with the form, in words, by column.
struct SheetErrors: Error, Sendable {
  private(set) var sentences: [String: String] = [:]

  init() {}

  init(_ problems: Problems, labels: Labels) {
    for problem in problems.all where sentences[problem.column] == nil {
      sentences[problem.column] = labels.sentence(for: problem)
    }
  }

  var isEmpty: Bool { sentences.isEmpty }

  subscript(column: String) -> String? { sentences[column] }
}
