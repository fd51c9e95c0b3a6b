import Domain
import Exchange
import Mustache
import Storage

/// What one click has noted, or what the journal had already.
struct QuickNotePage: Page {
  struct Hidden: Sendable {
    let name: String
    let value: String
  }

  static let template = "quick-note"

  let title: String
  let section: Section? = .journal
  let id: StoredEntry.ID
  let entryTitle: String
  let kind: String
  let date: String
  let details: [EntryPage.Detail]
  let comment: String
  let feeding: [Feeding.Line]
  let year: Int
  /// As addresses write it.
  let structurePath: String
  let backPath: String?
  let backLabel: String
  /// Whether nothing was written, as the journal had it already.
  let isDouble: Bool
  let againPath: String
  let hidden: [Hidden]

  /// - Parameter again: what writes it all the same; nil for what was just noted.
  init(
    _ stored: StoredEntry, back: (path: String, label: String)?, again: QuickNote.Source?,
    framework: Framework, labels: Labels
  ) {
    let entry = stored.entry
    title = again == nil ? Words.noted : Words.alreadyNoted
    id = stored.id
    entryTitle = French.spaced(entry.displayTitle)
    kind = labels.kind(entry.kind)
    date = French.date(entry.date)
    details = EntryPage.details(of: entry, projects: [], labels: labels)
    comment = entry.comment
    let fed = Set(framework.indicators(fedBy: entry).map(\.id))
    feeding = Feeding(of: entry.kind, under: framework, labels: labels).lines.filter {
      fed.contains($0.id)
    }
    year = entry.date.year
    structurePath = Address.encoded(entry.reference.structure.text)
    backPath = back?.path
    backLabel = back?.label ?? ""
    isDouble = again != nil
    againPath = again?.action ?? ""
    hidden = again?.fields.map { Hidden(name: $0.name, value: $0.value) } ?? []
  }
}
