import Domain
import Exchange
import Hummingbird
import Storage

/// The journal as a list, and the same list as a file.
struct JournalRoutes {
  private let storage: any Storage
  private let catalogue: Catalogue
  private let pages: Pages
  private let clock: Clock
  private let rows: JournalRows

  init(
    storage: any Storage, catalogue: Catalogue, labels: Labels, pages: Pages, clock: Clock
  ) {
    self.storage = storage
    self.catalogue = catalogue
    self.pages = pages
    self.clock = clock
    rows = JournalRows(catalogue: catalogue, labels: labels, templates: pages.templates)
  }

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/journal", use: list)
    router.get("/journal.csv", use: file)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let right = try context.right()
    let query = JournalQuery(request)
    let filter = query.filter(for: right)
    let asked = StoredEntry.ID(request.query["supprimee"])
    let found = try await storage.read { database in
      JournalListPage.Found(
        page: try database.journalPage(
          filter, order: query.order, after: query.cursor, size: JournalQuery.pageSize),
        years: try database.years(of: right.structure.map { [$0] }),
        structures: right.structure == nil ? try database.structures() : [],
        deleted: try asked.flatMap(database.deletedEntry).flatMap { deleted in
          right.allows(.writeJournal, on: deleted.entry.reference.structure) ? deleted.id : nil
        },
        locks: try filter.year == nil ? [] : database.locks(of: filter.structures),
        count: try database.countEntries(filter))
    }
    let page = JournalListPage(
      query, found, unrestored: Unrestored(rawValue: request.query["nonretablie"]),
      rows: try rows.html(found.page.entries, showsStructure: right.structure == nil),
      kindMenu: try rows.kindMenu(chosen: EntryKind(rawValue: query.kind)), right: right)
    return try pages.response(page, context)
  }

  /// What the list shows, as a file for spreadsheets: formulas are neutralised.
  @Sendable
  private func file(_ request: Request, _ context: SiteContext) async throws -> Response {
    let filter = JournalQuery(request).filter(for: try context.right())
    let bytes = try await storage.read { database in
      var writer = CSVWriter(.spreadsheet, columns: EntryColumn.all.map(\.name))
      try database.forEachEntry(filter) { writer.write(EntryColumn.all.map($0.written)) }
      return writer.take()
    }
    return pages.download(bytes, type: "text/csv; charset=utf-8", name: "journal.csv")
  }
}
