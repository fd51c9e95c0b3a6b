/// Chance that repeats itself: the same seed gives the same choices on every machine (SplitMix64).
struct SeededChance {
  private var state: UInt64

  init(_ seed: String) {
    // FNV-1a, since the standard library's hashes differ from one run to the next.
    state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0, below `limit`; 0 when there is none.
  mutating func number(below limit: Int) -> Int {
    limit > 0 ? Int(next() % UInt64(limit)) : 0
  }

  /// True so many times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { number(below: 100) < percent }

  /// - Parameter name: what is chosen from, for the error.
  mutating func pick<Element>(
    from choices: [Element], named name: String
  ) throws(ScenarioError) -> Element {
    guard !choices.isEmpty else { throw ScenarioError.nothingToChoose(from: name) }
    return choices[number(below: choices.count)]
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for position in elements.indices.dropFirst() {
      elements.swapAt(position, number(below: position + 1))
    }
    return elements
  }
}
