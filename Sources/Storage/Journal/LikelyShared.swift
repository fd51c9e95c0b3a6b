package import Domain

/// An activity of another structure that an entry may tell of too.
package struct LikelyShared: Sendable {
  package let own: StoredEntry
  package let other: StoredEntry
  package let otherStructureName: String
}

extension Database {
  /// Pairs of entries since `day` that probably tell of one activity and are not joined yet, the
  /// latest first; of what structures do together.
  package func likelyShared(
    by structure: Structure.Code, since day: Day, until last: Day
  ) throws -> [LikelyShared] {
    let own = try entries("structure = \(structure.text)", from: day, to: last)
      .filter { $0.entry.sharedReference == nil && $0.entry.kind.isDoneTogether }
    guard !own.isEmpty else { return [] }
    return try pairs(own, with: try unjoined(by: structure, "1 = 1", from: day, to: last))
  }

  /// The entries of other structures that probably tell of the same activity as this one and are not
  /// joined to it yet, whatever its date; the latest first.
  package func likelyShared(with own: StoredEntry) throws -> [LikelyShared] {
    guard own.entry.sharedReference == nil else { return [] }
    let date = own.entry.date
    let others = try unjoined(
      by: own.entry.reference.structure, "kind = \(own.entry.kind.rawValue)",
      from: date.adding(days: -Entry.likelyDays) ?? date,
      to: date.adding(days: Entry.likelyDays) ?? date)
    return try pairs([own], with: others)
  }

  private func pairs(
    _ own: [StoredEntry], with others: [StoredEntry]
  ) throws -> [LikelyShared] {
    let candidates = Dictionary(grouping: others, by: \.entry.kind)
    let found = own.flatMap { own in
      (candidates[own.entry.kind] ?? [])
        .filter { own.entry.probablyTellsOfTheSame(as: $0.entry) }
        .map { (own: own, other: $0) }
    }
    guard !found.isEmpty else { return [] }
    let names = Dictionary(
      try structures().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    return found.map { own, other in
      LikelyShared(
        own: own, other: other, otherStructureName: names[other.entry.reference.structure] ?? "")
    }
  }

  /// What other structures have noted since `day` and these words name, the latest first; what
  /// `structure` has noted too, joined or not, is left out.
  ///
  /// - Parameter words: as `FoldedText.words` gives them.
  package func activitiesElsewhere(
    than structure: Structure.Code, named words: [String], since day: Day, until last: Day
  ) throws -> [StoredEntry] {
    var filter = JournalFilter(structures: nil)
    filter.words = words
    filter.kinds = EntryKind.allCases.filter(\.isDoneTogether)
    let found = try unjoined(by: structure, filter.condition, from: day, to: last)
      .filter { $0.entry.isNamed(by: words) }
    guard !found.isEmpty else { return [] }
    let own = try entries("structure = \(structure.text)", from: day, to: last)
    return found.filter { found in
      !own.contains { $0.entry.isNamed(as: found.entry) }
    }
  }

  /// What other structures have noted and `structure` has not joined, but can: an entry that an
  /// accepted report keeps as it is stays alone, unless it is shared already.
  private func unjoined(
    by structure: Structure.Code, _ condition: Query, from day: Day, to last: Day
  ) throws -> [StoredEntry] {
    // Each structure's days are then one step into the index by date.
    let isElsewhere: Query = """
      structure IN (SELECT code FROM structure WHERE code <> \(structure.text)) AND \(condition) AND NOT EXISTS (
        SELECT 1 FROM entry own
        WHERE own.structure = \(structure.text) AND own.shared_reference = entry.shared_reference)
      """
    let locks = try locks(of: nil)
    return try entries(isElsewhere, from: day, to: last).filter { stored in
      stored.entry.sharedReference != nil
        || !locks.contains { $0.covers(stored.entry.reference, on: stored.entry.date) }
    }
  }

  private func entries(
    _ condition: Query, from day: Day, to last: Day
  ) throws -> [StoredEntry] {
    try rows(
      """
      SELECT \(unsafe: EntryRow.columns) FROM entry
      WHERE \(condition) AND date BETWEEN \(day.description) AND \(last.description)
      ORDER BY date DESC, id DESC LIMIT 2000
      """, EntryRow.decode)
  }
}

extension Entry {
  /// Whether both have one title, on close days: closer than what only probably is the same.
  fileprivate func isNamed(as other: Entry) -> Bool {
    kind == other.kind && abs(date.days(to: other.date)) <= Self.likelyDays
      && FoldedText(displayTitle) == FoldedText(other.displayTitle)
  }
}
