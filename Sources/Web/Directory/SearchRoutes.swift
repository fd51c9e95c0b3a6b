import Domain
import Exchange
import Hummingbird
import NIOCore
import Storage

/// The search in the directory, open to anybody: a list, a map, a file.
struct SearchRoutes {
  /// The most lines of a file.
  private static let mostLines = 1_000

  let live: LiveDirectory
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let map: MapFiles

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annuaire", use: list)
    router.get("/annuaire.csv", use: file)
    router.get("/annuaire/carte.json", use: points)
    map.add(to: router)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let search = try await search(request, size: DirectoryQuery.pageSize)
    let page = SearchPage(search, map: map, today: clock.today())
    return try pages.response(page, context)
  }

  /// What the list shows, from its first page on, as a file for spreadsheets.
  @Sendable
  private func file(_ request: Request, _ context: SiteContext) async throws -> Response {
    let search = try await search(request, size: Self.mostLines)
    var writer = CSVWriter(.spreadsheet, columns: OfferColumn.names)
    for (offer, _) in search.offers { writer.write(offer.written) }
    return .download(writer.take(), type: "text/csv; charset=utf-8", name: "annuaire.csv")
  }

  @Sendable
  private func points(_ request: Request, _ context: SiteContext) async throws -> Response {
    let search = try await search(request, size: MapJSON.mostPlaces)
    let outline = try await outline(around: search)
    return .json(MapJSON(search: search, outline: outline).bytes)
  }

  private func search(_ request: Request, size: Int) async throws -> DirectorySearch {
    DirectorySearch(
      DirectoryQuery(request), in: try await live.current(), size: size, instant: clock.instant())
  }

  /// Of the region of the first place, as the database has it or the program.
  private func outline(around search: DirectorySearch) async throws -> String? {
    let gazetteer = search.view.directory.gazetteer
    let region = search.offers.lazy.compactMap { offer, _ in
      gazetteer.commune(insee: offer.site.address.insee)?.region
    }.first
    guard let area = region.map(Area.region) else { return nil }
    if let outline = try await storage.read({ try $0.outline(of: area) }) {
      return outline.geometry
    }
    return search.view.outline(of: area)?.geometry
  }
}
