import Domain

/// A search that an address asks for, carried out.
struct DirectorySearch: Sendable {
  enum Problem: Sendable, Hashable {
    case unknownPlace
    case tooLong
    /// The directory has no such page of results.
    case noSuchPage
  }

  let view: DirectoryView
  let query: DirectoryQuery
  /// Nil when the address names none, or none that is known.
  let place: Place?
  let problem: Problem?
  let results: SearchResults
  /// From 1.
  let page: Int
  let moment: LocalMoment?

  /// - Parameters:
  ///   - size: how many results are wanted.
  ///   - instant: seconds since 1970.
  init(
    _ query: DirectoryQuery, in view: DirectoryView, size: Int, instant: Int
  ) {
    self.view = view
    self.query = query
    moment = LocalMoment(instant: instant)
    place = query.place.isEmpty ? nil : view.directory.gazetteer.place(query.place)
    let number = query.page.isEmpty ? 1 : Int(query.page) ?? 0
    page = number
    guard query.words.count <= SearchQuery.longestText else {
      (problem, results) = (.tooLong, .none)
      return
    }
    var search = query.search(near: place?.position, at: moment, limit: size)
    let isPage = (1...10_000).contains(number)
    search.offset = isPage ? (number - 1) * size : 0
    let found = view.index.search(search)
    results = isPage ? found : found.withoutPage
    if results.page.isEmpty, results.total > 0 {
      problem = .noSuchPage
    } else {
      problem = query.place.isEmpty || place?.position != nil ? nil : .unknownPlace
    }
  }

  var offers: [(offer: Offer, distance: Double?)] {
    results.page.map { result in
      (view.directory.offers[result.offer].forEveryone, result.distance)
    }
  }
}
