/// An offer as the search for duplicates sees it.
package struct DuplicateCandidate: Sendable {
  package let offer: Int64
  package let type: StructureType.Code
  /// Whether the offer is new or not what it was: two old ones have been compared before.
  package let isWritten: Bool
  fileprivate let site: Int64
  fileprivate let finess: String?
  fileprivate let name: String
  /// What the offer is called besides its place.
  fileprivate let ownName: String
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
    self.ownName = ownName
    self.finess = finess
    self.name = name
    self.street = street
    self.position = position
  }
}

/// A candidate made ready for being compared with others.
private struct ComparedOffer {
  let offer: Int64
  let isWritten: Bool
  private let site: Int64
  private let finess: String?
  private let name: String
  private let nameKey: NameKey
  private let ownName: String
  private let street: String
  private let position: Position?

  /// In kilometres.
  private static let closeDistance = 0.3

  init(_ candidate: DuplicateCandidate) {
    offer = candidate.offer
    isWritten = candidate.isWritten
    site = candidate.site
    finess = candidate.finess
    // "C.S.A.P.A." is "CSAPA".
    name = candidate.name.contains(".") ? candidate.name.filter { $0 != "." } : candidate.name
    nameKey = NameKey(name)
    ownName = FoldedText(candidate.ownName).key
    street = FoldedText(candidate.street).key
    position = candidate.position
  }

  /// Whether both are at one place, which offers them under two names.
  func isBeside(_ other: ComparedOffer) -> Bool {
    site == other.site && ownName != other.ownName
  }

  func precedes(_ other: ComparedOffer) -> Bool {
    (name, offer) < (other.name, other.offer)
  }

  /// Whether the national register knows both, as two.
  func isTold(apartFrom other: ComparedOffer) -> Bool {
    guard let finess, let others = other.finess else { return false }
    return finess != others
  }

  func isNamedLike(_ other: ComparedOffer) -> Bool {
    nameKey.isLike(other.nameKey) && Likeness.isClose(name, other.name)
  }

  func isClose(to other: ComparedOffer) -> Bool {
    if !street.isEmpty, street == other.street { return true }
    if let position, let others = other.position {
      // The latitude alone rules most pairs out: a degree is more than 100 km.
      return abs(position.latitude - others.latitude) * 100 <= Self.closeDistance
        && position.distance(to: others) <= Self.closeDistance
    }
    return street.isEmpty || other.street.isEmpty
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

  /// Pairs among offers that share a number of a national register, each with one before it.
  ///
  /// Of two sites with offers of other types, one pair says it for all.
  package static func sameNumber(_ candidates: [DuplicateCandidate]) -> [Pair] {
    let ofOneType = pairs(among: candidates) { _, _ in true }
    let sites = Dictionary(
      candidates.map { ($0.offer, $0.site) }, uniquingKeysWith: { first, _ in first })
    var told = Set(ofOneType.map { Set([sites[$0.first], sites[$0.second]]) })
    var pairs = ofOneType
    let ordered = candidates.sorted { $0.offer < $1.offer }
    for (place, later) in ordered.enumerated() {
      let apart = ordered[max(0, place - neighbours)..<place].filter { earlier in
        earlier.type != later.type && earlier.site != later.site
          && (earlier.isWritten || later.isWritten)
          && told.insert([earlier.site, later.site]).inserted
      }
      pairs += apart.prefix(mostPairs).map { ($0.offer, later.offer) }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Pairs among the offers of one commune whose names are near and whose places are close.
  package static func nearNames(_ candidates: [DuplicateCandidate]) -> [Pair] {
    pairs(among: candidates) { one, other in
      !one.isTold(apartFrom: other) && one.isClose(to: other) && one.isNamedLike(other)
    }
  }

  private static func pairs(
    among candidates: [DuplicateCandidate],
    where areAlike: @escaping (ComparedOffer, ComparedOffer) -> Bool
  ) -> [Pair] {
    var pairs: [Pair] = []
    for group in Dictionary(grouping: candidates, by: \.type).values where group.count > 1 {
      let isLarge = group.count > largeGroup
      let group = group.map(ComparedOffer.init).sorted {
        isLarge ? $0.precedes($1) : $0.offer < $1.offer
      }
      for (place, later) in group.enumerated() {
        let start = isLarge ? max(0, place - neighbours) : 0
        let alike = group[start..<place].lazy.filter { earlier in
          (earlier.isWritten || later.isWritten) && !earlier.isBeside(later)
            && areAlike(earlier, later)
        }
        pairs += alike.prefix(mostPairs).map { earlier in
          (min(earlier.offer, later.offer), max(earlier.offer, later.offer))
        }
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
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
