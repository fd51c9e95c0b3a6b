import Domain
import Exchange
import Storage

/// One activity: what was noted, what it counts in, with whom it is shared.
struct EntryPage: Page {
  /// What the page needs besides the entry.
  struct Surroundings: Sendable {
    let structures: [Structure]
    let projects: [Project]
    /// The entries that tell of the same activity, this one included.
    let shared: [StoredEntry]
    let likely: [LikelyShared]
    /// The indicators whose figure comes from the entry.
    let counted: [Indicator]
    /// What keeps the entry as it is; nil while it can be changed.
    let lock: YearLock?
    let today: Day

    /// The other structures' entries of the same activity that have become unlike this one.
    fileprivate func unlike(_ entry: Entry) -> [StoredEntry] {
      shared.filter {
        $0.entry.reference.structure != entry.reference.structure && entry.isFar(from: $0.entry)
      }
    }
  }

  struct Detail: Sendable {
    let label: String
    let text: String
  }

  struct Counted: Sendable {
    let id: String
    let name: String
  }

  struct Likely: Sendable {
    let other: StoredEntry.ID
    let title: String
    let date: String
    let structure: String
  }

  static let template = "entry"

  let title: String
  let section: Section? = .journal
  let id: StoredEntry.ID
  let kind: String
  let date: String
  let structure: String
  let reference: String
  let details: [Detail]
  let counted: [Counted]
  let isCounted: Bool
  let year: Int
  /// As addresses write it.
  let structurePath: String
  let sharedWith: [String]
  let isShared: Bool
  /// Said to be shared, and no other structure has noted it.
  let isAlone: Bool
  let likely: [Likely]
  let isNew: Bool
  /// Why it was just not joined to another structure's; nil otherwise.
  let unjoined: String?
  /// The entries of the same activity that have become unlike this one; told once it is saved.
  let unlike: [Likely]
  let isUnlike: Bool
  /// The date, when it was just saved and is far ahead; nil otherwise.
  let farDate: String?
  let mayWrite: Bool
  /// Nil while the entry can be changed.
  let lockText: String?
  let lockPath: String
  /// Whether the person may ask for the year to be opened again.
  let mayAsk: Bool
  /// Whether a locked entry can serve as a model.
  let mayRepeat: Bool

  init(
    _ stored: StoredEntry, _ found: Surroundings, isNew: Bool, unjoined: Unjoined?, mayWrite: Bool,
    labels: Labels
  ) {
    let entry = stored.entry
    func name(_ code: Structure.Code) -> String {
      found.structures.first { $0.code == code }?.name ?? code.text
    }
    title = French.spaced(entry.displayTitle)
    id = stored.id
    kind = labels.kind(entry.kind)
    date = French.date(entry.date)
    structure = name(entry.reference.structure)
    reference = entry.reference.local
    details = Self.details(of: entry, projects: found.projects, labels: labels)
    counted = found.counted.map { Counted(id: $0.id, name: $0.name) }
    isCounted = !counted.isEmpty
    year = entry.date.year
    structurePath = Address.encoded(entry.reference.structure.text)
    sharedWith = found.shared.map(\.entry.reference.structure)
      .filter { $0 != entry.reference.structure }.map(name)
    isShared = !sharedWith.isEmpty
    isAlone = entry.sharedReference != nil && sharedWith.isEmpty
    let isOpen = mayWrite && found.lock == nil
    likely = isOpen ? found.likely.map(Likely.init) : []
    self.isNew = isNew
    self.unjoined = isShared ? nil : unjoined.map(Words.reason)
    unlike =
      isNew && isOpen
      ? found.unlike(entry).map { Likely($0, of: name($0.entry.reference.structure)) } : []
    isUnlike = !unlike.isEmpty
    farDate = isNew && isOpen && entry.isFarAhead(of: found.today) ? date : nil
    self.mayWrite = isOpen
    mayAsk = mayWrite
    mayRepeat = mayWrite && !isOpen
    lockText = found.lock.map(French.reason)
    lockPath = CampaignAddress.report(
      of: entry.reference.structure, in: ReportingYear(of: entry.date))
  }

  static func details(
    of entry: Entry, projects: [Project], labels: Labels
  ) -> [Detail] {
    KindDescription(of: entry.kind).fields.compactMap { use in
      entry[use.field].map { value in
        Detail(
          label: labels.field(use.field, in: entry.kind),
          text: text(of: value, use, projects: projects, labels: labels))
      }
    } + (entry.comment.isEmpty ? [] : [Detail(label: labels.column(.comment), text: entry.comment)])
  }

  static func text(
    of value: FieldValue, _ use: FieldUse, projects: [Project], labels: Labels
  ) -> String {
    switch value {
    case .text(let text) where use.type == .project:
      projects.first { $0.code.text == text }.map { "\($0.title) (\(text))" } ?? text
    case .text(let text): French.spaced(text)
    case .number(let number): French.number(number)
    case .day(let day): French.date(day)
    case .codes(let codes): codes.map { labels.code($0, of: use.field) }.joined(separator: ", ")
    }
  }
}

extension EntryPage.Likely {
  init(_ likely: LikelyShared) {
    self.init(likely.other, of: likely.otherStructureName)
  }

  fileprivate init(_ stored: StoredEntry, of structure: String) {
    other = stored.id
    title = French.spaced(stored.entry.displayTitle)
    date = French.date(stored.entry.date)
    self.structure = structure
  }
}
