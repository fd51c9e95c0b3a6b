import Domain

/// An activity on its way into a journal: what its row will hold, without a reference yet.
struct Draft {
  let structure: String
  var date: Day
  /// When the structure noted it: the day itself, or the day of the answer that it tells of.
  var recordedOn: Day
  let kind: EntryKind
  var title: String
  var comment = ""
  var fields: [EntryField: String] = [:]
  /// What the same activity is known by in the year, for one that structures note together.
  var joint: String?

  init(structure: String, date: Day, kind: EntryKind, title: String) {
    self.structure = structure
    self.date = date
    recordedOn = date
    self.kind = kind
    self.title = title
  }

  /// The filled cells of its row.
  func row(reference: String) -> [(column: String, text: String)] {
    let cells: [(EntryColumn, String)] = [
      (.reference, reference), (.structure, structure), (.date, date.description),
      (.kind, kind.rawValue), (.title, title), (.sharedReference, joint ?? ""),
      (.comment, comment),
    ]
    let own = EntryField.allCases.map { (EntryColumn.field($0), fields[$0] ?? "") }
    return (cells + own).filter { !$0.1.isEmpty }.map { ($0.0.name, $0.1) }
  }
}

/// The noting down of activities, in the order of the days.
enum Recording {
  /// The drafts noted until a day, as entries with their references.
  static func entries(
    of drafts: [Draft], until today: Day, by reader: EntryReader
  ) throws(Problems) -> [Entry] {
    var numbers: [String: Int] = [:]
    var entries: [Entry] = []
    for draft in inOrder(drafts) where draft.recordedOn <= today {
      let journal = "\(draft.structure)/\(draft.date.year)"
      let number = numbers[journal, default: 0] + 1
      numbers[journal] = number
      let row = draft.row(reference: "\(draft.date.year)-\(padded(number, to: 4))")
      entries.append(try reader.entry(from: row))
    }
    return entries
  }

  /// By the day of noting; those of one day as they come.
  static func inOrder(_ drafts: [Draft]) -> [Draft] {
    drafts.enumerated()
      .sorted { ($0.element.recordedOn, $0.offset) < ($1.element.recordedOn, $1.offset) }
      .map(\.element)
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
