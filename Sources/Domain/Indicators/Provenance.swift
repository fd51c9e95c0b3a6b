/// The entries that a figure comes from, as positions in the report's own list of entries.
package struct Provenance: Sendable, Hashable {
  /// Most activities are told of by one entry: it needs no list, and a region has a hundred thousand.
  private enum Content: Sendable, Hashable {
    case one(Int32)
    /// Ascending, each once; never exactly one.
    case several([Int32])
  }

  private let content: Content

  package static let none = Provenance(ascending: [])

  package init(position: Int) {
    content = .one(Int32(position))
  }

  private init(ascending positions: [Int32]) {
    content = positions.count == 1 ? .one(positions[0]) : .several(positions)
  }

  /// The entries of all these activities.
  package init(of activities: some Collection<Activity>) {
    self.init(union: activities.lazy.map(\.provenance))
  }

  package init(union provenances: some Collection<Provenance>) {
    var positions: [Int32] = []
    positions.reserveCapacity(provenances.count)
    for provenance in provenances {
      switch provenance.content {
      case .one(let position): positions.append(position)
      case .several(let several): positions += several
      }
    }
    Self.makeAscending(&positions)
    self.init(ascending: positions)
  }

  /// Ascending, each once.
  package var positions: [Int32] {
    switch content {
    case .one(let position): [position]
    case .several(let positions): positions
    }
  }

  /// The least of the positions.
  package var first: Int32? {
    switch content {
    case .one(let position): position
    case .several(let positions): positions.first
    }
  }

  package var count: Int {
    switch content {
    case .one: 1
    case .several(let positions): positions.count
    }
  }

  package var isEmpty: Bool { count == 0 }

  private static func makeAscending(_ positions: inout [Int32]) {
    let isAscending = zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
    if isAscending { return }
    let words = Int(positions.max() ?? 0) / 64 + 1
    if words < positions.count {
      positions = ascending(positions, words: words)
      return
    }
    positions.sort()
    var last: Int32?
    positions.removeAll { position in
      defer { last = position }
      return position == last
    }
  }

  /// One bit is set for each position: they come out in order, each once, without being compared.
  ///
  /// - Parameter words: how many numbers of 64 bits hold them all.
  private static func ascending(_ positions: [Int32], words: Int) -> [Int32] {
    var bits = [UInt64](repeating: 0, count: words)
    for position in positions { bits[Int(position) / 64] |= 1 << (UInt64(position) % 64) }
    var ascending: [Int32] = []
    ascending.reserveCapacity(positions.count)
    for index in bits.indices {
      while bits[index] != 0 {
        ascending.append(Int32(index * 64 + bits[index].trailingZeroBitCount))
        bits[index] &= bits[index] - 1
      }
    }
    return ascending
  }
}
