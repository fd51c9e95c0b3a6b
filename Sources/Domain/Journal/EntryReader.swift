/// Reads entries from cells of text, whether they come from a file or a form.
package struct EntryReader: Sendable {
  private let structures: [String: Structure.Code]
  private let projects: Set<String>

  /// - Parameters:
  ///   - structures: the structures whose journals may be written.
  ///   - projects: the projects that entries may name.
  package init(
    structures: some Sequence<Structure.Code>, projects: some Sequence<Project.Code>
  ) {
    self.structures = Dictionary(
      structures.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
    self.projects = Set(projects.map(\.text))
  }

  /// - Throws: `Problems`, every one of the row's.
  package func entry(from row: [(column: String, text: String)]) throws(Problems) -> Entry {
    var cells = Cells(row)
    let reference = cells.required("reference")
    let structure = structure(in: &cells)
    let date = day(in: &cells)
    let key =
      reference.isEmpty ? nil : structure.map { Entry.Reference(structure: $0, local: reference) }
    guard let kind = kind(in: &cells) else {
      throw Problems(cells.problems, key: key?.written)
    }
    let description = KindDescription(of: kind)
    let title = description.isTitleRequired ? cells.required("title") : cells.text("title") ?? ""
    let details = details(of: description, date: date, in: &cells)
    guard let key, let date, cells.problems.isEmpty else {
      throw Problems(cells.problems, key: key?.written)
    }
    return Entry(
      reference: key, date: date, kind: kind, title: title,
      sharedReference: cells.text("shared_reference"), comment: cells.text("comment") ?? "",
      details: details)
  }

  private func structure(in cells: inout Cells) -> Structure.Code? {
    let text = cells.required("structure")
    guard !text.isEmpty else { return nil }
    if let code = structures[String(Cells.trimmed(text))] { return code }
    cells.report(.unknownStructure, "structure", text)
    return nil
  }

  private func day(in cells: inout Cells) -> Day? {
    if cells.text("date") == nil { cells.report(.missing, "date", "") }
    return cells.day("date")
  }

  private func kind(in cells: inout Cells) -> EntryKind? {
    let text = cells.required("kind")
    guard !text.isEmpty else { return nil }
    if let kind = EntryKind(rawValue: String(Cells.trimmed(text))) { return kind }
    cells.report(.unknownCode(allowed: EntryKind.allCases.map(\.rawValue)), "kind", text)
    return nil
  }

  private func details(
    of description: KindDescription, date: Day?, in cells: inout Cells
  ) -> Entry.Details {
    for column in cells.columns {
      guard let field = EntryField(rawValue: column), description.use(of: field) == nil,
        let text = cells.text(column)
      else { continue }
      cells.report(.unused(by: description.kind), column, text)
    }
    var details = Entry.Details()
    for use in description.fields {
      details[use.field] = value(of: use, date: date, in: &cells)
    }
    return details
  }

  private func value(of use: FieldUse, date: Day?, in cells: inout Cells) -> FieldValue? {
    let column = use.field.rawValue
    guard let text = cells.text(column) else {
      if isNeeded(use, in: cells) { cells.report(.missing, column, "") }
      return nil
    }
    if case .together(let other) = use.presence, cells.text(other.rawValue) == nil {
      cells.report(.without(other), column, text)
      return nil
    }
    return switch use.type {
    case .text: .text(text)
    case .project: project(text, column, in: &cells)
    case .number(let least): number(text, column, from: least, in: &cells)
    case .dayFromDate: day(column, from: date, in: &cells)
    case .choice(let codes): cells.code(column, among: codes).map { .codes([$0]) }
    case .choices(let codes): choices(column, among: codes, in: &cells)
    }
  }

  private func isNeeded(_ use: FieldUse, in cells: Cells) -> Bool {
    switch use.presence {
    case .required: true
    case .optional: false
    case .together(let other): cells.text(other.rawValue) != nil
    }
  }
}

extension EntryReader {
  private func project(
    _ text: String, _ column: String, in cells: inout Cells
  ) -> FieldValue? {
    let code = String(Cells.trimmed(text))
    if projects.contains(code) { return .text(code) }
    cells.report(.unknownProject, column, text)
    return nil
  }

  private func number(
    _ text: String, _ column: String, from least: Int, in cells: inout Cells
  ) -> FieldValue? {
    let allowed = least...FieldType.largestNumber
    let digits = Cells.trimmed(text)
    let isPlain = digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if isPlain, let number = Int(digits), allowed.contains(number) { return .number(number) }
    cells.report(.notANumber(allowed), column, text)
    return nil
  }

  private func day(_ column: String, from date: Day?, in cells: inout Cells) -> FieldValue? {
    guard let day = cells.day(column) else { return nil }
    if let date, day < date {
      cells.report(.dayBefore(date), column, day.description)
      return nil
    }
    return .day(day)
  }

  private func choices(
    _ column: String, among codes: [String], in cells: inout Cells
  ) -> FieldValue? {
    let found = cells.list(column)
    for (position, code) in found.enumerated() {
      if !codes.contains(code) {
        cells.report(.unknownCode(allowed: codes), column, code)
      } else if found[..<position].contains(code) {
        cells.report(.repeatedCode(code), column, code)
      }
    }
    if found.isEmpty { cells.report(.missing, column, cells.text(column) ?? "") }
    return .codes(codes.filter(found.contains))
  }
}
