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
  var order = JournalPage.Order.latestFirst
  var cursor: JournalPage.Cursor?

  init(_ request: Request) {
    let query = request.query
    structure = query["structure"]
    year = query["annee"]
    kind = query["type"]
    words = query["quoi"]
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
    return filter
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
        ("ordre", orderValue),
        ("apres", cursor.map { "\($0.date)_\($0.id)" } ?? ""),
      ])
  }
}
