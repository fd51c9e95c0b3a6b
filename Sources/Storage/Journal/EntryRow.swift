package import Domain

/// An entry as it is kept.
package struct StoredEntry: Sendable {
  package typealias ID = Int64

  /// Its place in the order in which entries were recorded.
  package let id: ID
  /// Grows by one at each change.
  package let revision: Int
  package let entry: Entry

  package init(id: ID, revision: Int, entry: Entry) {
    self.id = id
    self.revision = revision
    self.entry = entry
  }
}

/// An entry, with the values of its row as they would be written.
package struct PreparedEntry: Sendable {
  let entry: Entry
  let values: [SQLValue]

  init(_ entry: Entry) {
    self.entry = entry
    values = EntryRow.values(of: entry)
  }
}

/// The columns of a stored entry, and how a row of them is read.
enum EntryRow {
  /// `id, revision`, then every column of the file format, in its order.
  static let columns = (["id", "revision"] + EntryColumn.all.map(\.name)).joined(separator: ", ")

  private static let firstCommon = 2
  private static let firstField = firstCommon + EntryColumn.common.count

  /// For each kind, the fields that it uses, their type and their column in the row.
  private static let fields: [EntryKind: [(use: FieldUse, column: Int)]] = {
    let places = Dictionary(uniqueKeysWithValues: zip(EntryField.allCases, firstField...))
    return Dictionary(
      uniqueKeysWithValues: KindDescription.all.map { description in
        let fields = description.fields.compactMap { use in
          places[use.field].map { (use: use, column: $0) }
        }
        return (description.kind, fields)
      })
  }()

  static func decode(_ row: any Row) throws -> StoredEntry {
    var lists = CodeLists()
    return try decode(row, &lists)
  }

  /// - Parameter lists: the lists of codes that the rows before held.
  static func decode(_ row: any Row, _ lists: inout CodeLists) throws -> StoredEntry {
    let kind = try lists.kind(row.text(firstCommon + 3))
    let uses = fields[kind] ?? []
    var details: [(field: EntryField, value: FieldValue)] = []
    details.reserveCapacity(uses.count)
    for (use, column) in uses where !row.isNull(column) {
      details.append((use.field, try value(of: use.type, row, column, &lists)))
    }
    return StoredEntry(
      id: row.integer(0), revision: row.int(1),
      entry: Entry(
        reference: Entry.Reference(
          structure: Structure.Code(row.text(firstCommon + 1)), local: row.text(firstCommon)),
        date: try row.day(firstCommon + 2), kind: kind, title: row.text(firstCommon + 4),
        sharedReference: row.optionalText(firstCommon + 5), comment: row.text(firstCommon + 6),
        details: Entry.Details(details)))
  }

  /// The values of every column of the file format, then the search key.
  static func values(of entry: Entry) -> [SQLValue] {
    EntryColumn.all.map { value(of: $0, in: entry) } + [.text(searchKey(of: entry))]
  }

  /// What a search in the journal looks into.
  static func searchKey(of entry: Entry) -> String {
    let body = entry[.body]?.written ?? ""
    return FoldedText.searchable("\(entry.title) \(body) \(entry.comment)")
  }

  private static func value(
    of type: FieldType, _ row: any Row, _ column: Int, _ lists: inout CodeLists
  ) throws -> FieldValue {
    switch type {
    case .text, .project: .text(row.text(column))
    case .number: .number(row.int(column))
    case .dayFromDate: .day(try row.day(column))
    case .choice, .choices: .codes(lists.codes(row.text(column)))
    }
  }

  private static func value(of column: EntryColumn, in entry: Entry) -> SQLValue {
    switch column {
    case .sharedReference: entry.sharedReference.sqlValue
    case .field(let field):
      switch entry[field] {
      case .number(let number): .integer(Int64(number))
      case let value?: .text(value.written)
      case nil: .null
      }
    default: .text(entry.written(column))
    }
  }
}

/// The codes met so far: rows choose from few, so each is read once.
struct CodeLists {
  private static let kinds = Dictionary(
    uniqueKeysWithValues: EntryKind.allCases.map { ($0.rawValue, $0) })

  private var known: [String: [String]] = [:]

  func kind(_ text: String) throws -> EntryKind {
    guard let kind = Self.kinds[text] else {
      throw UnreadableColumn(found: text, expected: "a kind of entry")
    }
    return kind
  }

  /// The codes of a column that separates them by bars.
  mutating func codes(_ text: String) -> [String] {
    if let codes = known[text] { return codes }
    let codes = text.split(separator: "|").map(String.init)
    known[text] = codes
    return codes
  }
}
