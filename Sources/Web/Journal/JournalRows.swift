import Domain
import Exchange
import Storage
import Synchronization

/// The lines of the journal and the menu of its kinds as HTML.
///
/// A line changes with its entry's revision only, the menu never: each is rendered once and kept, and
/// a page of fifty lines then costs little more than its frame (`docs/performance.md`).
final class JournalRows: Sendable {
  /// About 10 MiB of lines.
  private static let capacity = 10_000

  private struct Key: Hashable {
    let id: StoredEntry.ID
    let revision: Int
    let showsStructure: Bool
  }

  private let catalogue: Catalogue
  private let labels: Labels
  private let templates: Templates
  private let rendered = Mutex<[Key: String]>([:])
  private let menus = Mutex<[EntryKind?: String]>([:])

  init(catalogue: Catalogue, labels: Labels, templates: Templates) {
    self.catalogue = catalogue
    self.labels = labels
    self.templates = templates
  }

  func html(_ entries: [StoredEntry], showsStructure: Bool) throws -> String {
    let keys = entries.map {
      Key(id: $0.id, revision: $0.revision, showsStructure: showsStructure)
    }
    let known = rendered.withLock { rendered in keys.map { rendered[$0] } }
    var html = ""
    for (entry, (key, known)) in zip(entries, zip(keys, known)) {
      html += try known ?? render(entry, key)
    }
    return html
  }

  /// - Parameter chosen: nil for none.
  func kindMenu(chosen: EntryKind?) throws -> String {
    if let known = menus.withLock({ $0[chosen] }) { return known }
    let options = EntryKind.allCases.map { kind in
      Option(value: kind.rawValue, label: labels.kind(kind), isChosen: kind == chosen)
    }
    let html = try templates.render("options", ["options": options])
    menus.withLock { $0[chosen] = html }
    return html
  }

  private func render(_ stored: StoredEntry, _ key: Key) throws -> String {
    let entry = stored.entry
    let framework = catalogue.framework(for: ReportingYear(of: entry.date))
    let row = JournalRow(
      id: stored.id, date: French.date(entry.date), title: French.spaced(entry.displayTitle),
      kind: labels.kind(entry.kind),
      indicators: framework.indicators(fedBy: entry).map(\.id).joined(separator: ", "),
      structure: key.showsStructure ? entry.reference.structure.text : nil,
      isShared: entry.sharedReference != nil)
    let html = try templates.render("journal-row", row)
    rendered.withLock { rendered in
      if rendered.count >= Self.capacity { rendered.removeAll() }
      rendered[key] = html
    }
    return html
  }
}

/// One line of the journal.
private struct JournalRow {
  let id: StoredEntry.ID
  let date: String
  let title: String
  let kind: String
  let indicators: String
  let structure: String?
  let isShared: Bool
}
