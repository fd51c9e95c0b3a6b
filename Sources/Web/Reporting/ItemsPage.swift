import Domain
import Exchange

/// Every line of an indicator's list, page by page.
struct ItemsPage: Page {
  static let template = "report-list"

  let title: String
  let section: Section? = .report
  let cover: ReportDocument.Cover
  let line: ReportDocument.IndicatorLine
  let reportPath: String
  let table: ItemRows
  let pagination: Pagination

  /// - Throws: `PageError.notFound` for an indicator without list, or a page that it lacks.
  init(of line: ReportDocument.IndicatorLine, in read: ReadReport, page: String) throws {
    let path = "\(read.request.path)/\(line.id)"
    guard let items = line.items,
      let pagination = Pagination(
        page, of: items.rows.count,
        path: { Address.path("\(path)/liste", [("page", $0 == 1 ? "" : "\($0)")]) })
    else { throw PageError.notFound }
    cover = read.document.cover
    self.line = line
    title = "\(line.id) \(line.name) – \(cover.year)"
    reportPath = read.request.path
    table = ItemRows(items, of: line, path: path, range: pagination.range)
    self.pagination = pagination
  }
}
