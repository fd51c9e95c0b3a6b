import Domain
import Exchange
import Hummingbird
import NIOCore

/// The search in the directory, open to anybody: a list, a map, a file.
struct SearchRoutes {
  /// Lines between two pieces of a file.
  private static let batch = 500

  let live: LiveDirectory
  let pages: Pages
  let clock: Clock
  let map: MapFiles
  /// The pages of those who are not signed in.
  private let rendered = RenderedPages<Moment>()

  /// What a page depends on besides its address and who asks for it.
  private struct Moment: Hashable {
    let revision: DirectoryView.Revision
    /// Since 1970: what is open now may be closed in the next one.
    let minute: Int
  }

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annuaire", use: list)
    router.get("/annuaire.csv", use: file)
    router.get("/annuaire/carte.json", use: points)
    map.add(to: router)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let view = try await live.current()
    func html() throws -> ByteBuffer {
      let search = search(request, in: view, size: DirectoryQuery.pageSize)
      return try pages.html(SearchPage(search, map: map, today: clock.today()), context)
    }
    guard context.session == nil else { return .html(try html()) }
    let moment = Moment(revision: view.revision, minute: clock.instant() / 60)
    return .html(try rendered.page(request.uri.string, at: moment, render: html))
  }

  /// All that the list and its other pages show, as a file for spreadsheets.
  @Sendable
  private func file(_ request: Request, _ context: SiteContext) async throws -> Response {
    let view = try await live.current()
    let found = search(request, in: view, size: max(1, view.directory.offers.count)).results.page
    let body = ResponseBody { writer in
      var file = CSVWriter(.spreadsheet, columns: OfferColumn.names)
      for start in stride(from: 0, to: max(1, found.count), by: Self.batch) {
        for result in found[start..<min(start + Self.batch, found.count)] {
          file.write(view.directory.offers[result.offer].forEveryone.written)
        }
        try await writer.write(ByteBuffer(bytes: file.take()))
      }
      try await writer.finish(nil)
    }
    return pages.download(body, type: "text/csv; charset=utf-8", name: "annuaire.csv")
  }

  @Sendable
  private func points(_ request: Request, _ context: SiteContext) async throws -> Response {
    let search = search(request, in: try await live.current(), size: MapJSON.mostPlaces)
    return .json(MapJSON(search: search).bytes)
  }

  private func search(_ request: Request, in view: DirectoryView, size: Int) -> DirectorySearch {
    DirectorySearch(DirectoryQuery(request), in: view, size: size, instant: clock.instant())
  }
}
