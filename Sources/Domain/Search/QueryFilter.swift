/// What an offer must have besides answering the words.
struct QueryFilter {
  private let types: [Bool]
  private let codes: CodeMasks
  /// Which of the hours are open; nil for any.
  private let openHours: [Bool]?
  let near: EarthPoint?
  private let reach: Float
  /// Whether every offer passes, all at one distance.
  let isEmpty: Bool

  init(_ query: SearchQuery, _ index: SearchIndex) {
    let isAnyType = query.types.isEmpty
    let isAnySector = query.sectors.isEmpty
    var types = [Bool](repeating: isAnyType && isAnySector, count: 256)
    for (place, type) in index.typology.types.enumerated() {
      types[place] =
        (isAnyType || query.types.contains(type.code))
        && (isAnySector || query.sectors.contains(type.sector))
    }
    self.types = types
    codes = CodeMasks(needs: query.needs, topics: query.topics, audiences: query.audiences)
    openHours = query.openAt.map { moment in
      index.facts.hours.map { $0?.isOpen(at: moment) ?? false }
    }
    isEmpty =
      isAnyType && isAnySector && query.needs.isEmpty && query.topics.isEmpty
      && query.audiences.isEmpty && query.openAt == nil && query.near == nil
    near = query.near.map(EarthPoint.init)
    reach = query.radius.map(EarthPoint.squaredChord(kilometres:)) ?? .infinity
  }

  /// The square of the chord to the place asked for, 0 without one; nil when the offer is filtered
  /// out.
  func squaredChord(_ document: Int, _ facts: SearchFacts) -> Float? {
    guard types[Int(facts.types[document])] else { return nil }
    if codes.needs != 0, facts.needs[document] & codes.needs == 0 { return nil }
    let (topics, audiences) = (facts.topics[document], facts.audiences[document])
    if codes.topics != 0, topics != 0, topics & codes.topics == 0 { return nil }
    if codes.audiences != 0, audiences != 0, audiences & codes.audiences == 0 { return nil }
    if let openHours, !openHours[Int(facts.hourNumbers[document])] { return nil }
    guard let near else { return 0 }
    let square = facts.places[document].squaredChord(to: near)
    return reach == .infinity || square <= reach ? square : nil
  }
}
