/// A part of what a person looks for: a word, a phrase that means codes, or a town.
struct Clue: Sendable {
  /// What each of its words can be; an offer that has them all answers it.
  var words: [[Lexicon.Match]]
  /// The codes that the phrase means.
  var meanings: [Meaning] = []
  /// The town that the words name; nil for none.
  var town: EarthPoint?
}

/// The codes that a phrase stands for.
struct Meaning: Sendable {
  var codes: CodeMasks
  /// By type, how well it answers, from 0 to 100; empty when the phrase speaks of no type.
  var types: [UInt8]

  /// How well an offer answers, from 0 to 100, by what it has and its type: the mean over the lists
  /// that the phrase speaks of.
  ///
  /// An offer that is for all topics, or for anyone, answers less than one that names them.
  func satisfactions() -> [UInt8] {
    let lists =
      (codes.needs == 0 ? 0 : 1) + (codes.topics == 0 ? 0 : 1) + (codes.audiences == 0 ? 0 : 1)
      + (types.isEmpty ? 0 : 1)
    guard lists > 0 else { return [UInt8](repeating: 0, count: 256 * Self.kinds) }
    return (0..<256).flatMap { type in
      (0..<Self.kinds).map { kind in
        let needs = codes.needs == 0 ? 0 : kind % 2 * 100
        let topics = codes.topics == 0 ? 0 : Self.values[kind / 2 % 3]
        let audiences = codes.audiences == 0 ? 0 : Self.values[kind / 6]
        let ofType = type < types.count ? Int(types[type]) : 0
        return UInt8((needs + topics + audiences + ofType) / lists)
      }
    }
  }

  /// What an offer has of the codes, as a number below `kinds`.
  @inline(__always)
  func kind(needs: UInt32, topics: UInt16, audiences: UInt16) -> Int {
    let need = needs & codes.needs != 0 ? 1 : 0
    let topic = topics == 0 ? 1 : topics & codes.topics != 0 ? 2 : 0
    let audience = audiences == 0 ? 1 : audiences & codes.audiences != 0 ? 2 : 0
    return need + 2 * topic + 6 * audience
  }

  static let kinds = 18

  /// For an offer that names other codes, none, or one of these.
  private static let values = [0, 90, 100]
}
