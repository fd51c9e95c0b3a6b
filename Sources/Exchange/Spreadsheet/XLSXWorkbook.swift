import CXLSXWriter
import Domain

/// A workbook open in libxlsxwriter, which owns its sheets and formats and frees them with it.
final class XLSXWorkbook {
  /// Nil once closed, since closing frees it.
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let formats: [Spreadsheet.Cell.Style: UnsafeMutablePointer<lxw_format>]

  /// Nil when the library has no memory for it.
  init?(path: String, temporaryFolder: String) {
    let opened = temporaryFolder.withCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let opened else { return nil }
    workbook = opened
    formats = Dictionary(
      uniqueKeysWithValues: Spreadsheet.Cell.Style.allCases.compactMap { style in
        workbook_add_format(opened).map { format in
          style.set(format)
          return (style, format)
        }
      })
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  func describe(_ spreadsheet: Spreadsheet) throws(SpreadsheetError) {
    let error = spreadsheet.title.withCString { title in
      spreadsheet.author.withCString { author in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        properties.created = spreadsheet.createdOn.secondsSince1970
        return workbook_set_properties(workbook, &properties)
      }
    }
    try check(error)
  }

  func add(_ sheet: Spreadsheet.Sheet) throws(SpreadsheetError) {
    guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
      throw SpreadsheetError(LXW_ERROR_SHEETNAME_ALREADY_USED)
    }
    for (column, width) in sheet.widths.enumerated() {
      let column = lxw_col_t(column)
      try check(worksheet_set_column(worksheet, column, column, width, nil))
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        try write(cell, at: (lxw_row_t(row), lxw_col_t(column)), in: worksheet)
      }
    }
    try arrange(worksheet, as: sheet)
  }

  /// Writes the file and gives the workbook up.
  func close() throws(SpreadsheetError) {
    guard let workbook else { return }
    self.workbook = nil
    try check(workbook_close(workbook))
  }

  private func write(
    _ cell: Spreadsheet.Cell, at place: (row: lxw_row_t, column: lxw_col_t),
    in worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(SpreadsheetError) {
    let format = formats[cell.style]
    let error: lxw_error
    switch cell.value {
    case .empty: return
    case .text(let text):
      error = worksheet_write_string(
        worksheet, place.row, place.column, Self.written(text), format)
    case .number(let number):
      error = worksheet_write_number(
        worksheet, place.row, place.column, Double(number), format)
    case .day(let day):
      var date = lxw_datetime()
      date.year = Int32(day.year)
      date.month = Int32(day.month)
      date.day = Int32(day.day)
      error = worksheet_write_datetime(worksheet, place.row, place.column, &date, format)
    }
    try check(error)
  }

  private func arrange(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>, as sheet: Spreadsheet.Sheet
  ) throws(SpreadsheetError) {
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)  // A4
    worksheet_fit_to_pages(worksheet, 1, 0)
    if sheet.frozenRows > 0 {
      let heading = lxw_row_t(sheet.frozenRows - 1)
      worksheet_freeze_panes(worksheet, lxw_row_t(sheet.frozenRows), 0)
      try check(worksheet_repeat_rows(worksheet, heading, heading))
    }
    if let filtered = sheet.filtered, !filtered.isEmpty, !sheet.widths.isEmpty {
      try check(
        worksheet_autofilter(
          worksheet, lxw_row_t(filtered.lowerBound), 0, lxw_row_t(filtered.upperBound - 1),
          lxw_col_t(sheet.widths.count - 1)))
    }
  }

  /// The text without what XML cannot hold, cut at the longest that a cell takes.
  private static func written(_ text: String) -> String {
    var kept = text.unicodeScalars
    kept.removeAll { $0 == "\u{FFFE}" || $0 == "\u{FFFF}" }
    let text = String(kept)
    guard text.utf16.count > longest else { return text }
    return String(decoding: text.utf16.prefix(longest - 1), as: UTF16.self) + "…"
  }

  /// In UTF-16 units.
  private static let longest = 32_767
}

private func check(_ error: lxw_error) throws(SpreadsheetError) {
  guard error == LXW_NO_ERROR else { throw SpreadsheetError(error) }
}

extension SpreadsheetError {
  fileprivate init(_ error: lxw_error) {
    let words = lxw_strerror(error).map { String(cString: $0) } ?? ""
    self = .refused(code: error.rawValue, words: words)
  }
}

extension Day {
  /// Its first second in universal time.
  fileprivate var secondsSince1970: Int {
    Day(year: 1970, month: 1, day: 1).map { $0.days(to: self) * 86_400 } ?? 0
  }
}

extension Spreadsheet.Cell.Style {
  private var numberFormat: String {
    switch self {
    case .day: "dd/mm/yyyy"
    case .fact: "0"
    default: "#,##0"
    }
  }

  fileprivate func set(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_num_format(format, numberFormat)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    // A title runs on over the columns beside it.
    if self != .title { format_set_text_wrap(format) }
    switch self {
    case .plain: break
    case .day, .fact: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .strong: format_set_bold(format)
    case .muted: format_set_font_color(format, 0x4D6166)
    case .warning: format_set_font_color(format, 0xB23A22)
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 14)
      format_set_font_color(format, 0x073B45)
    case .heading, .numberHeading:
      format_set_bold(format)
      format_set_bg_color(format, 0xE3F0F0)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      if self == .numberHeading { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    }
  }
}
