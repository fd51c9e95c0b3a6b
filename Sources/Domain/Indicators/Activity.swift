/// What was done once, by one structure or by several together.
///
/// A reference, as a regional report groups a hundred thousand of them many times over. It points
/// into the list that it was found in: copying an entry costs more than most of what is asked of it.
package final class Activity: Sendable {
  private let entries: [Entry]
  private let place: Int
  /// The entries that tell of it.
  package let provenance: Provenance
  /// The columns in which the shared entries state different single values.
  package let conflicts: [EntryColumn]

  /// The activity of one of the entries.
  init(in entries: [Entry], at place: Int, provenance: Provenance) {
    self.entries = entries
    self.place = place
    self.provenance = provenance
    conflicts = []
  }

  /// An activity with an entry of its own.
  package init(entry: Entry, provenance: Provenance, conflicts: [EntryColumn] = []) {
    entries = [entry]
    place = 0
    self.provenance = provenance
    self.conflicts = conflicts
  }

  /// The values that count: the entry's own, or those that the shared entries make together.
  package var entry: Entry {
    _read { yield entries[place] }
  }
}
