/// What was done once, by one structure or by several together.
///
/// A reference, as a regional report groups a hundred thousand of them many times over.
package final class Activity: Sendable {
  /// The values that count: the entry's own, or those that the shared entries make together.
  package let entry: Entry
  /// The entries that tell of it.
  package let provenance: Provenance
  /// The columns in which the shared entries state different single values.
  package let conflicts: [EntryColumn]

  package init(entry: Entry, provenance: Provenance, conflicts: [EntryColumn] = []) {
    self.entry = entry
    self.provenance = provenance
    self.conflicts = conflicts
  }
}
