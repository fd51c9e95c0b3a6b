/// Finds the words that one typing error separates from another: a letter too many, missing, wrong,
/// or two letters the wrong way round.
///
/// Two such words are the same once a letter, or none, is left out of each: the index holds every
/// word without each of its letters, by hash.
struct NearWords: Sendable {
  /// Of the typed word and the one that was meant, the longer has so many letters at least.
  static let shortest = 5

  /// Hash and word number, in ascending order.
  private let entries: [UInt64]

  /// - Parameter isIndexed: which words are to be found.
  init(_ words: WordTable, where isIndexed: (Int) -> Bool) {
    var entries: [UInt64] = []
    var shortened: [UInt8] = []
    for number in 0..<words.count
    where words.length(number) >= Self.shortest - 1 && isIndexed(number) {
      let word = words[number]
      entries.append(Self.entry(word, number))
      for left in word.indices {
        shortened.removeAll(keepingCapacity: true)
        shortened += word[..<left]
        shortened += word[(left + 1)...]
        entries.append(Self.entry(shortened[...], number))
      }
    }
    entries.sort()
    self.entries = entries
  }

  /// The numbers of the words one error away, in ascending order.
  func numbers(near word: [UInt8], in words: WordTable) -> [Int] {
    guard word.count >= Self.shortest - 1 else { return [] }
    var found = Set(numbers(hashed: word[...]))
    for left in word.indices {
      found.formUnion(numbers(hashed: word[..<left] + word[(left + 1)...]))
    }
    return found.filter { number in
      max(word.count, words.length(number)) >= Self.shortest
        && Self.isOneError(word, Array(words[number]))
    }.sorted()
  }

  private func numbers(hashed word: ArraySlice<UInt8>) -> [Int] {
    let first = Self.entry(word, 0)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < first { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0 >> 32 == first >> 32 }.map { Int($0 & 0xFFFF_FFFF) }
  }

  private static func entry(_ word: ArraySlice<UInt8>, _ number: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: WordTable.hash(word) & 0xFFFF_FFFF) << 32 | UInt64(number)
  }

  /// Whether one letter put in, left out, replaced or swapped makes one word of the other.
  static func isOneError(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let start = zip(one, other).prefix { $0 == $1 }.count
    let (left, right) = (one[start...], other[start...])
    switch left.count - right.count {
    case 1: return left.dropFirst().elementsEqual(right)
    case -1: return left.elementsEqual(right.dropFirst())
    case 0:
      guard let first = left.first, let theirs = right.first else { return false }
      if left.dropFirst().elementsEqual(right.dropFirst()) { return true }
      return left.dropFirst().first == theirs && right.dropFirst().first == first
        && left.dropFirst(2).elementsEqual(right.dropFirst(2))
    default: return false
    }
  }
}
