package import Domain

/// The results of a search as programs read them.
package struct SearchJSON {
  private let results: SearchResults
  private let directory: Directory

  package init(_ results: SearchResults, in directory: Directory) {
    self.results = results
    self.directory = directory
  }

  package var json: JSON {
    [
      "total": .number(results.total), "results": .array(results.page.map(json(of:))),
    ]
  }

  private func json(of result: SearchResult) -> JSON {
    let offer = directory.offers[result.offer]
    return [
      "reference": .text(offer.reference.text), "name": .text(offer.site.name),
      "type": .text(offer.type.text),
      "distance_km": result.distance.map { .decimal(Self.rounded($0)) } ?? .null,
      "score": .decimal(result.score),
    ]
  }

  /// To ten metres.
  private static func rounded(_ kilometres: Double) -> Double {
    (kilometres * 100).rounded() / 100
  }
}
