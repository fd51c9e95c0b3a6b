/// An offer as the search for duplicates sees it.
package struct DuplicateCandidate: Sendable {
  package let offer: Int64
  package let type: StructureType.Code
  /// Whether the offer is new or not what it was: two old ones have been compared before.
  package let isWritten: Bool
  package let finess: String?
  fileprivate let name: String
  fileprivate let nameKey: NameKey
  private let site: Int64
  /// What the offer is called besides its place.
  private let ownName: String
  fileprivate let street: String
  fileprivate let position: Position?

  package init(
    offer: Int64, named ownName: String, type: StructureType.Code, isWritten: Bool, site: Int64,
    finess: String?, name: String, street: String, position: Position?
  ) {
    self.offer = offer
    self.type = type
    self.isWritten = isWritten
    self.site = site
    self.ownName = FoldedText(ownName).key
    self.finess = finess
    // "C.S.A.P.A." is "CSAPA".
    self.name = name.contains(".") ? name.filter { $0 != "." } : name
    nameKey = NameKey(self.name)
    self.street = FoldedText(street).key
    self.position = position
  }

  /// Whether both are at one place, which offers them under two names.
  fileprivate func isBeside(_ other: DuplicateCandidate) -> Bool {
    site == other.site && ownName != other.ownName
  }

  fileprivate func precedes(_ other: DuplicateCandidate) -> Bool {
    (name, offer) < (other.name, other.offer)
  }
}

/// Looks for offers that may be one.
package enum DuplicateSearch {
  package typealias Pair = (first: Int64, second: Int64)

  /// How many others one offer is compared with by hand: more say nothing more.
  private static let mostPairs = 3
  /// A group of more offers is compared in the order of names, each with its neighbours only.
  private static let largeGroup = 1_500
  private static let neighbours = 100
  /// In kilometres.
  private static let closeDistance = 0.3

  /// Pairs among offers that share a number of a national register, each with one before it.
  package static func sameNumber(_ candidates: [DuplicateCandidate]) -> [Pair] {
    pairs(among: candidates) { _, _ in true }
  }

  /// Pairs among the offers of one commune whose names are near and whose places are close.
  package static func nearNames(_ candidates: [DuplicateCandidate]) -> [Pair] {
    pairs(among: candidates) { one, other in
      areClose(one, other) && one.nameKey.isLike(other.nameKey)
        && Likeness.isClose(one.name, other.name)
    }
  }

  private static func pairs(
    among candidates: [DuplicateCandidate],
    where areAlike: @escaping (DuplicateCandidate, DuplicateCandidate) -> Bool
  ) -> [Pair] {
    var pairs: [Pair] = []
    for group in Dictionary(grouping: candidates, by: \.type).values where group.count > 1 {
      let isLarge = group.count > largeGroup
      let group = group.sorted { isLarge ? $0.precedes($1) : $0.offer < $1.offer }
      for (place, later) in group.enumerated() {
        let start = isLarge ? max(0, place - neighbours) : 0
        let alike = group[start..<place].lazy.filter { earlier in
          (earlier.isWritten || later.isWritten) && !areTold(earlier, apartFrom: later)
            && !earlier.isBeside(later)
            && areAlike(earlier, later)
        }
        pairs += alike.prefix(mostPairs).map { earlier in
          (min(earlier.offer, later.offer), max(earlier.offer, later.offer))
        }
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Whether the national register knows both, as two.
  private static func areTold(
    _ one: DuplicateCandidate, apartFrom other: DuplicateCandidate
  ) -> Bool {
    guard let number = one.finess, let others = other.finess else { return false }
    return number != others
  }

  private static func areClose(_ one: DuplicateCandidate, _ other: DuplicateCandidate) -> Bool {
    if !one.street.isEmpty, one.street == other.street { return true }
    if let position = one.position, let others = other.position {
      // The latitude alone rules most pairs out: a degree is more than 100 km.
      return abs(position.latitude - others.latitude) * 100 <= closeDistance
        && position.distance(to: others) <= closeDistance
    }
    return one.street.isEmpty || other.street.isEmpty
  }
}

/// A name made ready for being compared with many.
private struct NameKey: Sendable {
  private static let close = 0.7

  /// The pairs of letters, sorted.
  private let pairs: [UInt16]
  /// Numbers tell places apart: "CSAPA 2" is not "CSAPA 3".
  private let numbers: [[UInt8]]

  init(_ name: String) {
    let text = FoldedText.searchableBytes(name)
    let letters = text.filter { $0 != UInt8(ascii: " ") }
    pairs = zip(letters, letters.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }.sorted()
    numbers = text.split { !Area.isDigit($0) && !Self.isLetter($0) }
      .filter { $0.allSatisfy(Area.isDigit) }.map(Array.init)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// Whether the names can be close: cheap, so that few are compared word by word.
  func isLike(_ other: NameKey) -> Bool {
    let count = pairs.count + other.pairs.count
    guard count > 0, numbers == other.numbers else { return false }
    let needed = Int((Self.close * Double(count) / 2).rounded(.down))
    return min(pairs.count, other.pairs.count) >= needed && shared(with: other) >= needed
  }

  private func shared(with other: NameKey) -> Int {
    var (left, right, shared) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        shared += 1
        left += 1
        right += 1
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared
  }
}
