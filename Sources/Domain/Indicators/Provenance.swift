/// The entries that a figure comes from, as positions in the report's own list of entries.
package struct Provenance: Sendable, Hashable {
  /// Ascending, each once.
  package let positions: [Int32]

  package static let none = Provenance(positions: [])

  package init(position: Int) {
    positions = [Int32(position)]
  }

  private init(positions: [Int32]) {
    self.positions = positions
  }

  /// The entries of all these activities.
  package init(of activities: some Sequence<Activity>) {
    var positions: [Int32] = []
    for activity in activities { positions += activity.provenance.positions }
    self.init(unordered: positions)
  }

  package init(union provenances: some Sequence<Provenance>) {
    self.init(unordered: provenances.flatMap(\.positions))
  }

  private init(unordered: [Int32]) {
    var positions = unordered
    let isOrdered = zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
    if !isOrdered {
      positions.sort()
      var last: Int32?
      positions.removeAll { position in
        defer { last = position }
        return position == last
      }
    }
    self.positions = positions
  }

  package var isEmpty: Bool { positions.isEmpty }
  package var count: Int { positions.count }
}
