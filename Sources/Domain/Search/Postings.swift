/// Which offers have a term, and how much it says of them: flat arrays, by term.
struct Postings: Sendable {
  private let starts: [UInt32]
  private let documents: [UInt32]
  private let weights: [UInt8]

  /// - Parameters:
  ///   - found: terms, documents and weights, in the order of the documents, each pair once.
  ///   - terms: how many terms there are.
  init(_ found: FoundTerms, terms: Int) {
    var starts = [UInt32](repeating: 0, count: terms + 1)
    for term in found.terms { starts[Int(term) + 1] += 1 }
    for term in 0..<terms { starts[term + 1] += starts[term] }
    var next = starts
    var documents = [UInt32](repeating: 0, count: found.terms.count)
    var weights = [UInt8](repeating: 0, count: found.terms.count)
    for (place, term) in found.terms.enumerated() {
      let slot = Int(next[Int(term)])
      documents[slot] = found.documents[place]
      weights[slot] = found.weights[place]
      next[Int(term)] += 1
    }
    self.starts = starts
    self.documents = documents
    self.weights = weights
  }

  func count(of term: Int) -> Int { Int(starts[term + 1] - starts[term]) }

  /// Calls `body` with each document that has the term and its weight, from 0 to 100.
  func forEach(of term: Int, _ body: (_ document: Int, _ weight: Int) -> Void) {
    for place in Int(starts[term])..<Int(starts[term + 1]) {
      body(Int(documents[place]), Int(weights[place]))
    }
  }
}

/// The terms of documents, as they are found.
struct FoundTerms {
  private(set) var terms: [UInt32] = []
  private(set) var documents: [UInt32] = []
  private(set) var weights: [UInt8] = []
  /// Where the document under way begins.
  private var start = 0
  /// By term, where it was noted last, plus one.
  private var last: [UInt32] = []

  mutating func begin() { start = terms.count }

  /// Notes a term of the document under way; of several weights the greatest stays.
  mutating func note(_ term: Int, _ weight: UInt8, in document: Int) {
    if term >= last.count {
      last += [UInt32](repeating: 0, count: max(term + 1, last.count * 2) - last.count)
    }
    let place = Int(last[term]) - 1
    if place >= start {
      weights[place] = max(weights[place], weight)
      return
    }
    terms.append(UInt32(term))
    documents.append(UInt32(document))
    weights.append(weight)
    last[term] = UInt32(terms.count)
  }

  /// Whether the document under way has the term.
  func has(_ term: Int) -> Bool { term < last.count && Int(last[term]) > start }

  /// The terms of the document under way.
  var current: ArraySlice<UInt32> { terms[start...] }
}
