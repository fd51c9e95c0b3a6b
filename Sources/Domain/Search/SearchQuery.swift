/// What a person looks for in the directory: words, a place, and what the offers must have.
///
/// Of one list of codes an offer must have one at least; of several lists, of each.
package struct SearchQuery: Sendable, Hashable {
  /// The longest text that is searched, in characters.
  package static let longestText = 200

  package var text: String
  package var near: Position?
  /// From `near`, in kilometres; nil for any distance.
  package var radius: Double?
  package var types: [StructureType.Code]
  package var sectors: [Sector]
  package var needs: [Need]
  package var topics: [Topic]
  package var audiences: [Audience]
  /// When the place must be open; nil for any time.
  package var openAt: LocalMoment?
  package var limit: Int
  package var offset: Int

  package init(
    text: String = "", near: Position? = nil, radius: Double? = nil,
    types: [StructureType.Code] = [], sectors: [Sector] = [], needs: [Need] = [],
    topics: [Topic] = [], audiences: [Audience] = [], openAt: LocalMoment? = nil,
    limit: Int = 20, offset: Int = 0
  ) {
    self.text = text
    self.near = near
    self.radius = radius
    self.types = types
    self.sectors = sectors
    self.needs = needs
    self.topics = topics
    self.audiences = audiences
    self.openAt = openAt
    self.limit = limit
    self.offset = offset
  }
}

/// The offers that a query finds: how many in all, and a page of them.
package struct SearchResults: Sendable, Hashable {
  package let total: Int
  package let page: [SearchResult]

  package static let none = SearchResults(total: 0, page: [])

  /// These, without any of them on the page.
  package var withoutPage: SearchResults { SearchResults(total: total, page: []) }
}

/// An offer that a query finds.
package struct SearchResult: Sendable, Hashable {
  /// Its place in `Directory.offers`.
  package let offer: Int
  /// In kilometres; nil when the query names no place, or the offer's is not known.
  package let distance: Double?
  /// From 0 to 1: how well the offer answers the words.
  package let score: Double
}
