import Domain
import Exchange

/// The places of the directory that an address asks for, as a list and on a map.
struct SearchPage: Page {
  static let template = "directory-search"

  let title = Words.directory
  let section: Section? = .directory
  let words: String
  let place: String
  let radii: [Option]
  let filters: [SearchFilter]
  let isNarrowed: Bool
  let isOpenOnly: Bool
  let problem: String?
  /// What paper says of the search, which has no form: what was asked, and which places these are.
  let printed: String
  let count: String
  /// What the distances are from; nil without a place.
  let around: String?
  /// The other towns of the same name, each with the same search around it.
  let namesakes: [Namesake]
  let hasNamesakes: Bool
  let cards: [OfferCard]
  let isEmpty: Bool
  let hasPages: Bool
  let pages: String?
  let previousPath: String?
  let nextPath: String?
  let filePath: String
  /// What the map asks for; nil where no map can be shown.
  let mapPath: String?
  /// The outline of the region of the first place.
  let outlinePath: String?
  let tiles: String?

  /// - Parameter map: nil where the files of the map are not there.
  init(_ search: DirectorySearch, map: MapFiles, today: Day) {
    let (query, view) = (search.query, search.view)
    (words, place) = (query.words, query.place)
    radii = DirectoryQuery.radii.map { radius in
      Option(
        value: "\(radius)", label: "\(radius)\u{A0}km", isChosen: query.radius == "\(radius)")
    }
    filters = SearchFilter.all(of: query, view.directory.typology)
    (isNarrowed, isOpenOnly) = (query.isNarrowed, query.isOpenOnly)
    problem = search.problem.map(Words.sentence)
    count = French.count(search.results.total, Words.foundPlace, Words.foundPlaces)
    around = search.place.flatMap { $0.position == nil ? nil : $0.label }
    namesakes = Namesake.all(of: search)
    hasNamesakes = !namesakes.isEmpty
    cards = search.results.page.map { result in
      let offer = view.directory.offers[result.offer].forEveryone
      return OfferCard(
        offer, distance: result.distance, typology: view.directory.typology,
        opening: search.moment.flatMap { view.index.opening(of: result, at: $0) }, today: today)
    }
    isEmpty = search.results.total == 0 && search.problem != .noSuchPage
    let size = DirectoryQuery.pageSize
    let last = max(1, (search.results.total + size - 1) / size)
    let page = search.page?.number ?? last + 1
    let start = (page - 1) * size
    pages =
      last == 1 || cards.isEmpty
      ? nil : Words.range(start + 1, start + cards.count, of: search.results.total)
    hasPages = last > 1 || page != 1
    previousPath = page > 1 ? query.path(page: min(page - 1, last)) : nil
    nextPath = page < last && !cards.isEmpty ? query.path(page: page + 1) : nil
    printed = Self.printed(query, filters, pages)
    filePath = query.path("/annuaire.csv")
    mapPath = map.isComplete ? query.path("/annuaire/carte.json") : nil
    outlinePath =
      search.offers.lazy.compactMap { offer, _ in
        OutlineRoutes.path(around: offer, in: view.directory.gazetteer)
      }.first
    tiles = map.tiles
  }
}

extension SearchPage {
  private static func printed(
    _ query: DirectoryQuery, _ filters: [SearchFilter], _ pages: String?
  ) -> String {
    let chosen = filters.flatMap(\.options).filter(\.isChosen).map(\.label)
    let place = query.place.isEmpty ? [] : [Words.near(query.place, within: query.radius)]
    let asked =
      (query.words.isEmpty ? [] : ["«\u{202F}\(query.words)\u{202F}»"]) + place + chosen
      + (query.isOpenOnly ? [Words.openNow] : [])
    return Words.printedSearch(asked, pages)
  }
}

/// Another town that a search may be meant around.
struct Namesake: Sendable {
  let label: String
  let path: String

  static func all(of search: DirectorySearch) -> [Namesake] {
    search.namesakes.map { commune in
      Namesake(label: commune.label, path: search.query.around(commune.label).path())
    }
  }
}

/// A menu that narrows a search.
struct SearchFilter: Sendable {
  let name: String
  let label: String
  let options: [Option]

  static func all(of query: DirectoryQuery, _ typology: Typology) -> [SearchFilter] {
    [
      SearchFilter(
        "secteur", Words.sectorFilter, Sector.allCases.map { ($0.rawValue, typology.label($0)) },
        query.sector),
      SearchFilter(
        "type", Words.typeFilter, typology.types.map { ($0.code.text, $0.shortName) }, query.type),
      SearchFilter(
        "besoin", Words.needFilter, Need.allCases.map { ($0.rawValue, typology.label($0)) },
        query.need),
      SearchFilter(
        "sujet", Words.topicFilter, Topic.allCases.map { ($0.rawValue, typology.label($0)) },
        query.topic),
      SearchFilter(
        "public", Words.audienceFilter, Audience.allCases.map { ($0.rawValue, typology.label($0)) },
        query.audience),
    ]
  }

  private init(_ name: String, _ label: String, _ codes: [(String, String)], _ chosen: String) {
    self.name = name
    self.label = label
    options = codes.map { Option(value: $0.0, label: $0.1, isChosen: $0.0 == chosen) }
  }
}
