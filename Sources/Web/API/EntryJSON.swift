import Domain
import Exchange
import Storage

/// Entries as programs read and write them: the columns of the file format, as JSON.
enum EntryJSON {
  /// What people and programs fill of every kind, besides its own fields.
  private static let common = ["kind", "date", "title", "comment", "shared_reference"]

  static func written(_ stored: StoredEntry) -> JSON {
    let entry = stored.entry
    var members: [(name: String, value: JSON)] = [
      ("id", .number(Int(stored.id))), ("revision", .number(stored.revision)),
    ]
    for column in EntryColumn.all {
      if case .field(let field) = column {
        guard let value = entry[field] else { continue }
        members.append((column.name, json(value, field, entry.kind)))
      } else if !entry.written(column).isEmpty {
        members.append((column.name, .text(entry.written(column))))
      }
    }
    return .object(members)
  }

  private static func json(_ value: FieldValue, _ field: EntryField, _ kind: EntryKind) -> JSON {
    switch value {
    case .number(let number): .number(number)
    case .codes(let codes):
      if case .choices = KindDescription(of: kind).use(of: field)?.type {
        .texts(codes)
      } else {
        .text(value.written)
      }
    case .text, .day: .text(value.written)
    }
  }

  /// The filled cells of an entry that a program sent, for the reader of entries.
  ///
  /// - Throws: `APIError.invalid` for what is not of the form of an entry.
  static func cells(
    of json: JSON, labels: Labels
  ) throws(APIError) -> [(column: String, text: String)] {
    guard case .object(let members) = json else { throw .notJSON }
    guard case .text(let code) = members.first(where: { $0.name == "kind" })?.value,
      let kind = EntryKind(rawValue: code)
    else {
      let found = members.contains { $0.name == "kind" }
      let allowed = Problem.Reason.unknownCode(allowed: EntryKind.allCases.map(\.rawValue))
      let problem = Problem(column: "kind", found: "", reason: found ? allowed : .missing)
      throw .invalid([FieldProblem(problem, labels: labels)])
    }
    var cells: [(column: String, text: String)] = []
    var problems: [FieldProblem] = []
    for (name, value) in members {
      do throws(FieldFault) {
        cells.append((name, try text(of: value, name, in: kind)))
      } catch {
        problems.append(FieldProblem(field: name, code: error.rawValue, detail: error.words))
      }
    }
    guard problems.isEmpty else { throw .invalid(problems) }
    return cells.filter { !$0.text.isEmpty }
  }

  private static func text(
    of value: JSON, _ name: String, in kind: EntryKind
  ) throws(FieldFault) -> String {
    if common.contains(name) {
      guard case .text(let text) = value else { throw .notAText }
      if name == "date", !isDay(text) { throw .notADay }
      return text
    }
    guard let use = EntryField(rawValue: name).flatMap({ KindDescription(of: kind).use(of: $0) })
    else { throw .unknown }
    switch (use.type, value) {
    case (.number, .number(let number)): return "\(number)"
    case (.number, _): throw .notANumber
    case (.choices, .array(let elements)): return try list(elements)
    case (.choices, _): throw .notAList
    case (.dayFromDate, .text(let text)):
      guard isDay(text) else { throw .notADay }
      return text
    case (_, .text(let text)):
      // A text of the interface is there when it is named: an empty one is not taken for none.
      return text.isEmpty ? " " : text
    default: throw .notAText
    }
  }

  private static func list(_ elements: [JSON]) throws(FieldFault) -> String {
    var codes: [String] = []
    for element in elements {
      guard case .text(let code) = element, !code.isEmpty, !code.contains("|") else {
        throw .notAList
      }
      codes.append(code)
    }
    guard !codes.isEmpty else { throw .notAList }
    return codes.joined(separator: "|")
  }

  /// Whether a day is written as `2025-03-12`, the only form of the interface.
  private static func isDay(_ text: String) -> Bool {
    Day(Cells.trimmed(text)) != nil && text.contains("-")
  }
}

/// What can be wrong with the form of a field.
private enum FieldFault: String, Error {
  case unknown = "unknown_field"
  case notAText = "not_a_text"
  case notANumber = "not_a_whole_number"
  case notAList = "not_a_list"
  case notADay = "not_a_day"

  var words: String {
    switch self {
    case .unknown: Words.unknownField
    case .notAText: Words.wrongTextType
    case .notANumber: Words.wrongNumberType
    case .notAList: Words.wrongListType
    case .notADay: Words.wrongDayForm
    }
  }
}
