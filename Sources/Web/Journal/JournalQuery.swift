import Domain
import Hummingbird
import Storage

/// What part of the journal an address asks for.
struct JournalQuery: Sendable {
  static let pageSize = 50

  private static let earliest = "ancien"

  var structure: String = ""
  var year: String = ""
  var kind: String = ""
  var words: String = ""
  /// The entries that an import recorded, as `101_250`; empty for all.
  var imported: String = ""
  var order = JournalPage.Order.latestFirst
  var cursor: JournalPage.Cursor?

  /// What an import recorded, or the whole journal.
  init(imported ids: ClosedRange<StoredEntry.ID>?) {
    imported = ids.map { "\($0.lowerBound)_\($0.upperBound)" } ?? ""
  }

  init(_ request: Request) {
    let query = request.query
    structure = query["structure"]
    year = query["annee"]
    kind = query["type"]
    words = query["quoi"]
    imported = query["import"]
    order = query["ordre"] == Self.earliest ? .earliestFirst : .latestFirst
    let position = query["apres"].split(separator: "_")
    if position.count == 2, let date = Day(position[0]), let id = StoredEntry.ID(position[1]) {
      cursor = JournalPage.Cursor(date: date, id: id)
    }
  }

  /// The filter, within what the right lets read.
  func filter(for right: Right) -> JournalFilter {
    let asked = structure.isEmpty ? nil : [Structure.Code(structure)]
    var filter = JournalFilter(
      structures: right.structure.map { [$0] } ?? asked,
      year: Int(year).flatMap(ReportingYear.init))
    filter.kinds = EntryKind(rawValue: kind).map { [$0] } ?? []
    filter.words = FoldedText.words(of: words)
    filter.ids = importedIDs
    return filter
  }

  /// Nil for all entries, and for what is no range.
  private var importedIDs: ClosedRange<StoredEntry.ID>? {
    let ends = imported.split(separator: "_").compactMap { StoredEntry.ID($0) }
    return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
  }

  /// The order as addresses write it; empty for the usual one.
  var orderValue: String { order == .earliestFirst ? Self.earliest : "" }

  /// The same part of the journal, from its other end.
  var reversed: JournalQuery {
    var reversed = self
    reversed.order = order == .latestFirst ? .earliestFirst : .latestFirst
    return reversed
  }

  /// The address of this part of the journal.
  func path(_ path: String = "/journal", after cursor: JournalPage.Cursor? = nil) -> String {
    Address.path(
      path,
      [
        ("structure", structure), ("annee", year), ("type", kind), ("quoi", words),
        ("import", imported), ("ordre", orderValue),
        ("apres", cursor.map { "\($0.date)_\($0.id)" } ?? ""),
      ])
  }

  /// The lock on the year that is asked for, when the journal of one structure is.
  func locked(among locks: [YearLock], for right: Right) -> YearLock? {
    guard right.structure != nil || !structure.isEmpty else { return nil }
    return locks.first { "\($0.year.number)" == year }
  }
}
