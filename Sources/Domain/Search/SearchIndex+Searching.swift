extension SearchIndex {
  /// The offers that answer a query, by relevance, then distance, then reference.
  ///
  /// All words count: an offer that answers a part of them is found only when none answers all.
  /// Nothing is found for a text without words, one that is too long, or an impossible page.
  package func search(_ query: SearchQuery) -> SearchResults {
    guard query.limit > 0, query.offset >= 0,
      query.text.utf8.count <= SearchQuery.longestText * 4,
      query.text.count <= SearchQuery.longestText
    else { return .none }
    let filter = QueryFilter(query, self)
    let clues = QueryReader(index: self).clues(of: query.text, near: query.near)
    if clues.isEmpty {
      let isBlank = Cells.trimmed(query.text).isEmpty
      return isBlank ? results(of: query, filter, nil) : .none
    }
    return results(of: query, filter, Relevance(of: clues, in: self))
  }

  /// - Parameter relevance: nil when every offer is as relevant.
  private func results(
    of query: SearchQuery, _ filter: QueryFilter, _ relevance: Relevance?
  ) -> SearchResults {
    let needed = relevance.map { relevance in
      relevance.needed(among: 0..<facts.count) { filter.squaredChord($0, facts) != nil }
    }
    if needed == 0 { return .none }
    if relevance == nil, filter.isEmpty { return all(query) }
    var total = 0
    var best = BestFew(query.limit.addingReportingOverflow(query.offset).partialValue)
    for document in 0..<facts.count {
      if let relevance, let needed, relevance.answered[document] < needed { continue }
      guard let square = filter.squaredChord(document, facts) else { continue }
      total += 1
      best.offer(
        RankedDocument(
          score: relevance?.score(document) ?? 100, distance: square, document: document))
    }
    let page = best.ranked.dropFirst(query.offset).map { ranked in
      SearchResult(
        offer: Int(facts.offers[ranked.document]), distance: kilometres(ranked, filter),
        score: Double(ranked.score) / 100)
    }
    return SearchResults(total: total, page: page)
  }

  /// A page of all offers, in their order.
  private func all(_ query: SearchQuery) -> SearchResults {
    let page = facts.offers.dropFirst(query.offset).prefix(query.limit).map { offer in
      SearchResult(offer: Int(offer), distance: nil, score: 1)
    }
    return SearchResults(total: facts.count, page: page)
  }

  private func kilometres(_ ranked: RankedDocument, _ filter: QueryFilter) -> Double? {
    guard filter.near != nil, ranked.distance.isFinite else { return nil }
    return EarthPoint.kilometres(squaredChord: ranked.distance)
  }
}

/// How well the documents answer several clues together.
struct Relevance {
  /// The weight of the clues that each document answers.
  private(set) var answered: [UInt16]
  private var sums: [UInt32]
  private var weights = 0

  init(of clues: [Clue], in index: SearchIndex) {
    let count = index.facts.count
    answered = [UInt16](repeating: 0, count: count)
    sums = [UInt32](repeating: 0, count: count)
    for clue in clues {
      let satisfaction = index.satisfaction(of: clue)
      let weight = Self.weight(
        answering: satisfaction.count { $0 >= SearchIndex.answering }, of: count)
      add(satisfaction, weight)
      weights += weight
    }
  }

  private mutating func add(_ satisfaction: [UInt8], _ weight: Int) {
    sums.withUnsafeMutableBufferPointer { sums in
      answered.withUnsafeMutableBufferPointer { answered in
        for document in satisfaction.indices {
          let value = satisfaction[document]
          sums[document] += UInt32(value) * UInt32(weight)
          if value >= SearchIndex.answering { answered[document] += UInt16(weight) }
        }
      }
    }
  }

  /// The greatest weight that a document answers; zero when none answers anything.
  func needed(among documents: Range<Int>, where isWanted: (Int) -> Bool) -> UInt16 {
    var best: UInt16 = 0
    for document in documents where answered[document] > best && isWanted(document) {
      best = answered[document]
    }
    return best
  }

  /// From 0 to 100.
  func score(_ document: Int) -> Int { Int(sums[document]) / max(weights, 1) }

  /// What fewer offers answer tells more: from 1 to 18.
  private static func weight(answering: Int, of count: Int) -> Int {
    guard answering > 0 else { return 8 }
    let rarity = count / answering
    return Int.bitWidth - rarity.leadingZeroBitCount
  }
}

extension SearchIndex {
  /// Whether a place that was found is open; nil when its hours are not known.
  package func opening(of result: SearchResult, at moment: LocalMoment) -> OpeningHours.State? {
    guard let document = document(of: result.offer) else { return nil }
    return facts.hours[Int(facts.hourNumbers[document])]?.state(at: moment)
  }

  private func document(of offer: Int) -> Int? {
    var (low, high) = (0, facts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(facts.offers[middle]) < offer { low = middle + 1 } else { high = middle }
    }
    return low < facts.count && Int(facts.offers[low]) == offer ? low : nil
  }
}
