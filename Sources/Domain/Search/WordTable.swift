/// Words with numbers, kept as bytes in one piece of memory.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// Word numbers plus one, found by the hash of the word; zero for free places.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  var count: Int { starts.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

  func length(_ number: Int) -> Int { range(number).count }

  /// The number of a word; nil for one that is not there.
  func number(of word: ArraySlice<UInt8>) -> Int? {
    let slot = slot(of: word)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// The number of a word, which is added when it is new.
  mutating func add(_ word: ArraySlice<UInt8>) -> Int {
    let slot = slot(of: word)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    if count * 2 > slots.count { grow() } else { slots[slot] = UInt32(count) }
    return count - 1
  }

  /// The numbers in the order of the bytes of their words.
  func sorted() -> [UInt32] {
    // Most words differ in their first letters, which compare as one number.
    let keys = (0..<count).map { number -> (start: UInt64, number: UInt32) in
      let start = self[number].prefix(8)
      let key = start.reduce(0) { $0 << 8 | UInt64($1) }
      return (key << UInt64(8 * (8 - start.count)), UInt32(number))
    }
    return keys.sorted { one, other in
      one.start != other.start
        ? one.start < other.start
        : self[Int(one.number)].lexicographicallyPrecedes(self[Int(other.number)])
    }.map(\.number)
  }

  private func range(_ number: Int) -> Range<Int> {
    Int(starts[number])..<Int(starts[number + 1])
  }

  /// The place of a word among the slots, or the free one where it belongs.
  private func slot(of word: ArraySlice<UInt8>) -> Int {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0, !holds(word, at: Int(slots[slot]) - 1) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func holds(_ word: ArraySlice<UInt8>, at number: Int) -> Bool {
    let range = range(number)
    guard range.count == word.count else { return false }
    var place = range.lowerBound
    for byte in word {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count { slots[slot(of: self[number])] = UInt32(number + 1) }
  }

  /// FNV-1a, the same in every run, its upper bits folded in.
  static func hash(_ word: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & .max
  }
}
