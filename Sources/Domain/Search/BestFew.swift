/// A document among the results: the smaller, the better.
struct RankedDocument: Comparable {
  /// From 0 to 100.
  let score: Int
  /// In any measure.
  let distance: Float
  let document: Int

  static func < (one: RankedDocument, other: RankedDocument) -> Bool {
    if one.score != other.score { return one.score > other.score }
    if one.distance != other.distance { return one.distance < other.distance }
    return one.document < other.document
  }
}

/// The best of many documents, kept in a heap whose first is the worst of them.
struct BestFew {
  private let limit: Int
  private var heap: [RankedDocument] = []

  init(_ limit: Int) { self.limit = max(limit, 0) }

  /// The best first.
  var ranked: [RankedDocument] { heap.sorted() }

  mutating func offer(_ document: RankedDocument) {
    if heap.count < limit {
      heap.append(document)
      rise(from: heap.count - 1)
    } else if let worst = heap.first, document < worst {
      heap[0] = document
      sink()
    }
  }

  private mutating func rise(from place: Int) {
    var place = place
    while place > 0 {
      let parent = (place - 1) / 2
      guard heap[parent] < heap[place] else { return }
      heap.swapAt(parent, place)
      place = parent
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var worst = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if heap[worst] < heap[child] { worst = child }
      }
      guard worst != place else { return }
      heap.swapAt(worst, place)
      place = worst
    }
  }
}
