extension SearchIndex {
  /// From which satisfaction on an offer answers a clue, from 0 to 100.
  static let answering: UInt8 = 50

  /// How well each document answers a clue, from 0 to 100.
  func satisfaction(of clue: Clue) -> [UInt8] {
    var satisfaction = [UInt8](repeating: 0, count: facts.count)
    fill(&satisfaction, clue.words)
    for meaning in clue.meanings { fill(&satisfaction, meaning) }
    if let town = clue.town { fill(&satisfaction, nearTo: town) }
    return satisfaction
  }

  /// Of several words, the one that a document answers least.
  private func fill(_ satisfaction: inout [UInt8], _ words: [[Lexicon.Match]]) {
    guard let first = words.first else { return }
    fill(&satisfaction, first)
    for word in words.dropFirst() {
      var other = [UInt8](repeating: 0, count: facts.count)
      fill(&other, word)
      satisfaction.withUnsafeMutableBufferPointer { values in
        for document in values.indices { values[document] = min(values[document], other[document]) }
      }
    }
  }

  private func fill(_ satisfaction: inout [UInt8], _ matches: [Lexicon.Match]) {
    var types = [UInt8](repeating: 0, count: 256)
    var hasTypes = false
    for match in matches {
      for named in typeTerms[match.term] ?? [] {
        types[named.type] = max(types[named.type], UInt8(Int(named.weight) * match.quality / 100))
        hasTypes = true
      }
      satisfaction.withUnsafeMutableBufferPointer { values in
        postings.forEach(of: match.term) { document, weight in
          let value = UInt8(truncatingIfNeeded: weight * match.quality / 100)
          values[document] = max(values[document], value)
        }
      }
    }
    if hasTypes { satisfaction.raise(facts.types) { types[Int($0)] } }
  }

  private func fill(_ satisfaction: inout [UInt8], _ meaning: Meaning) {
    let table = meaning.satisfactions()
    let (needs, topics, audiences) = (facts.needs, facts.topics, facts.audiences)
    let types = facts.types
    satisfaction.withUnsafeMutableBufferPointer { values in
      for document in values.indices {
        let kind = meaning.kind(
          needs: needs[document], topics: topics[document], audiences: audiences[document])
        values[document] = max(
          values[document], table[Int(types[document]) * Meaning.kinds + kind])
      }
    }
  }

  /// An offer of the town itself has its name; those around answer less with each kilometre, and
  /// not at all beyond 25.
  private func fill(_ satisfaction: inout [UInt8], nearTo town: EarthPoint) {
    let reach = EarthPoint.squaredChord(kilometres: 25)
    satisfaction.raise(facts.places) { place in
      let square = place.squaredChord(to: town)
      guard square <= reach else { return 0 }
      return UInt8(max(98 - 2 * EarthPoint.kilometres(squaredChord: square), 50))
    }
  }
}

extension [UInt8] {
  /// Raises each value to what comes of the source at its place.
  @inline(__always)
  fileprivate mutating func raise<Source>(_ sources: [Source], _ value: (Source) -> UInt8) {
    withUnsafeMutableBufferPointer { values in
      for place in values.indices {
        values[place] = Swift.max(values[place], value(sources[place]))
      }
    }
  }
}
