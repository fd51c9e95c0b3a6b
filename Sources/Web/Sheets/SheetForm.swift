import Domain
import Exchange

/// What the form of a sheet holds, column by column as files write it.
struct SheetForm: Sendable {
  private(set) var texts: [String: String]

  /// What is before a new sheet.
  static let blank = SheetForm(texts: [:])

  private init(texts: [String: String]) { self.texts = texts }

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

  /// What the person saw when they opened the form, which it carries without showing it; nil for a
  /// form that carries nothing.
  init?(seen form: Form) {
    texts = [:]
    for column in OfferColumn.names {
      guard let text = form.values(Self.seen(column)).first else { continue }
      texts[column] = text.replacing("\r\n", with: "\n")
    }
    if texts.isEmpty { return nil }
  }

  /// What a form carries so that it can be told what the person saw.
  var carried: [HiddenField] {
    OfferColumn.names.filter { $0 != "reference" }.map { column in
      HiddenField(name: Self.seen(column), value: self[column])
    }
  }

  private static func seen(_ column: String) -> String { "vu-\(column)" }

  subscript(column: String) -> String { texts[column] ?? "" }

  /// What the field of a column shows: hours in French, where that can be read back.
  func shown(_ column: String) -> String {
    column == Self.hours ? WrittenHours.shown(self[column]) : self[column]
  }

  private static let hours = "opening_hours"

  /// Takes these columns from the sheet: the form does not show them.
  mutating func keep(_ columns: [String], of offer: Offer) {
    for column in columns { texts[column] = OfferColumn.named(column)?.written(of: offer) }
  }

  /// The same with what others have written where the person changed nothing.
  func taking(_ offer: Offer, beside changes: [OfferChange]) -> SheetForm {
    var form = SheetForm(offer)
    for change in changes { form.texts[change.column] = change.after }
    return form
  }

  /// The columns that differ from what the person saw.
  func changes(from seen: SheetForm) -> [OfferChange] {
    OfferColumn.all.compactMap { column in
      if column.name == "reference" { return nil }
      let before = seen[column.name]
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

  init(_ sentences: [String: String]) { self.sentences = sentences }

  init(_ problems: Problems, labels: Labels) {
    for problem in problems.all where sentences[problem.column] == nil {
      sentences[problem.column] = labels.sentence(for: problem)
    }
  }

  var isEmpty: Bool { sentences.isEmpty }

  subscript(column: String) -> String? { sentences[column] }
}
