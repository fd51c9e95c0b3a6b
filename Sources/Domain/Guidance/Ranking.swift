/// The best offers of many, kept while they are looked at one by one.
struct Ranking: Sendable {
  /// An offer's rank in one number, the best the lowest: needs, weight, distance, reference.
  struct Key: Comparable, Sendable {
    private let bits: UInt64

    init(_ fit: Fit, offer: Int) {
      let needs = UInt64(31 - min(31, fit.met))
      let weight = UInt64(1023 - min(1023, fit.weight))
      bits = needs << 59 | weight << 49 | UInt64(fit.span.tenths) << 29 | UInt64(offer)
    }

    var offer: Int { Int(bits & 0x1FFF_FFFF) }

    static func < (left: Key, right: Key) -> Bool { left.bits < right.bits }
  }

  private let size: Int
  private var best: [Key] = []
  /// The best offer of each type, by the number of the type.
  private var bestOfTypes: [Key?]

  init(size: Int, types: Int) {
    self.size = size
    bestOfTypes = Array(repeating: nil, count: types)
  }

  mutating func add(_ key: Key, type: Int) {
    if bestOfTypes[type].map({ key < $0 }) ?? true { bestOfTypes[type] = key }
    if best.count == size, let last = best.last, last < key { return }
    best.insert(key, at: best.firstIndex { key < $0 } ?? best.endIndex)
    if best.count > size { best.removeLast() }
  }

  /// The best offers in order: of two types at least, when two were looked at, and one of the
  /// types to name, when there is one.
  ///
  /// - Parameters:
  ///   - isNamed: by the number of a type, whether one of its offers is always named.
  ///   - type: the number of an offer's type.
  func offers(naming isNamed: [Bool], type: (Int) -> Int) -> [Int] {
    var chosen = best
    if chosen.count == size, !chosen.contains(where: { isNamed[type($0.offer)] }) {
      let named = zip(bestOfTypes, isNamed).filter(\.1).compactMap(\.0)
      if let first = named.min() { chosen[size - 1] = first }
    }
    let types = Set(chosen.map { type($0.offer) })
    if chosen.count == size, types.count == 1, let only = types.first {
      let others = bestOfTypes.enumerated().filter { $0.offset != only }.compactMap(\.element)
      if let other = others.min() { chosen[size - 1] = other }
    }
    return chosen.map(\.offer)
  }
}
