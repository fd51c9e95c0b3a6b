/// The entries of some structures by their written references, and the activities that they tell of.
struct EntryOrder: Sendable {
  /// In this order.
  let references: [Entry.Reference]
  /// One for each entry, in the order in which they were recorded.
  let activities: [Activity]
  /// Those that were asked for, in the order in which references write them.
  let structures: [Structure.Code]
  /// The activities, apart for each structure.
  let byStructure: [[Activity]]

  /// - Parameters:
  ///   - entries: in the order in which they were recorded.
  ///   - structures: those whose entries are taken.
  init(_ entries: [Entry], of structures: [Structure.Code]) {
    let places = Places(of: entries, in: structures)
    let journals = places.byStructure.indices.map { (places.byStructure[$0], places.starts[$0]) }
      .mapConcurrently { Journal(of: entries, at: $0, from: $1) }
    references = journals.flatMap(\.references)
    self.structures = places.structures
    byStructure = journals.map(\.activities)
    var iterators = byStructure.map { $0.makeIterator() }
    activities = places.ranks.compactMap { iterators[$0].next() }
  }
}

/// Where the entries of each structure stand.
private struct Places {
  let structures: [Structure.Code]
  private(set) var byStructure: [[Int]]
  /// For each entry that is taken, which of the structures it is of.
  private(set) var ranks: [Int] = []

  init(of entries: [Entry], in structures: [Structure.Code]) {
    let written = Set(structures).sorted { "\($0.text)/" < "\($1.text)/" }
    self.structures = written
    let ranks = Dictionary(uniqueKeysWithValues: zip(written, 0...))
    byStructure = written.map { _ in [] }
    self.ranks.reserveCapacity(entries.count)
    for place in entries.indices {
      guard let rank = ranks[entries[place].reference.structure] else { continue }
      byStructure[rank].append(place)
      self.ranks.append(rank)
    }
  }

  /// How many entries the structures before each have.
  var starts: [Int] {
    var start = 0
    return byStructure.map { places in
      defer { start += places.count }
      return start
    }
  }
}

/// The entries of one structure.
private struct Journal {
  let references: [Entry.Reference]
  let activities: [Activity]

  /// - Parameters:
  ///   - places: of the structure's entries, as they were recorded.
  ///   - start: the position of its first reference.
  init(of entries: [Entry], at places: [Int], from start: Int) {
    let sorted = places.indices.sorted {
      entries[places[$0]].reference.local < entries[places[$1]].reference.local
    }
    references = sorted.map { entries[places[$0]].reference }
    var positions = [Int](repeating: 0, count: places.count)
    for (position, index) in sorted.enumerated() { positions[index] = start + position }
    activities = zip(places, positions).map { place, position in
      Activity(entry: entries[place], provenance: Provenance(position: position))
    }
  }
}
