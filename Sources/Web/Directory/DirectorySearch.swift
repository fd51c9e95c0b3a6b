import Domain

/// A search that an address asks for, carried out.
struct DirectorySearch: Sendable {
  enum Problem: Sendable, Hashable {
    case unknownPlace
    /// A radius, and no place that it is around.
    case radiusWithoutPlace
    case tooLong
    /// A filter that is none of those on the page.
    case unknownFilter
    /// The directory has no such page of results.
    case noSuchPage
  }

  let view: DirectoryView
  let query: DirectoryQuery
  /// Nil when the address names none, or none that is known.
  let place: Place?
  /// The other towns of the same name.
  let namesakes: [Commune]
  let problem: Problem?
  let results: SearchResults
  /// Nil for what can be no page.
  let page: PageNumber?
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
    let gazetteer = view.directory.gazetteer
    place = query.place.isEmpty ? nil : gazetteer.place(query.place)
    namesakes = Array(gazetteer.communes(called: query.place).dropFirst())
    page = PageNumber(query.page)
    guard query.words.count <= SearchQuery.longestText else {
      (problem, results) = (.tooLong, .none)
      return
    }
    guard !query.isUnknown else {
      (problem, results) = (.unknownFilter, .none)
      return
    }
    var search = query.search(near: place?.position, at: moment, limit: size)
    search.offset = page?.offset(size: size) ?? 0
    let found = view.index.search(search)
    results = page == nil ? found.withoutPage : found
    if results.page.isEmpty, results.total > 0 {
      problem = .noSuchPage
    } else if query.place.isEmpty {
      problem = query.radius.isEmpty ? nil : .radiusWithoutPlace
    } else {
      problem = place?.position == nil ? .unknownPlace : nil
    }
  }

  var offers: [(offer: Offer, distance: Double?)] {
    results.page.map { result in
      (view.directory.offers[result.offer].forEveryone, result.distance)
    }
  }
}
