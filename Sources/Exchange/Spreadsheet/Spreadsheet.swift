package import Domain

/// A workbook as plain values: what each cell holds, never a formula.
package struct Spreadsheet: Sendable {
  package var title: String
  package var author: String
  /// Written as the file's date, so that the same workbook gives the same bytes on any day.
  package var createdOn: Day
  package var sheets: [Sheet]

  package init(title: String, author: String, createdOn: Day, sheets: [Sheet]) {
    self.title = title
    self.author = author
    self.createdOn = createdOn
    self.sheets = sheets
  }
}

extension Spreadsheet {
  package struct Sheet: Sendable {
    /// At most 31 characters, none of `[ ] : * ? / \`.
    package var name: String
    /// Of each column, in characters.
    package var widths: [Double]
    /// The rows at the top that stay in sight; the last of them is repeated on printed pages.
    package var frozenRows = 0
    /// The rows of a table that people may filter, its headings first.
    package var filtered: Range<Int>?
    package var rows: [[Cell]] = []

    package init(name: String, widths: [Double]) {
      self.name = name
      self.widths = widths
    }
  }

  package struct Cell: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
      case empty
      /// Written as a text even where it looks like a formula.
      case text(String)
      case number(Int)
      case day(Day)
    }

    package enum Style: Sendable, Hashable, CaseIterable {
      case plain, strong, muted, title, heading, numberHeading, warning
      /// At the left, and a number without separators, as a year is written.
      case fact
      case day
    }

    package var value: Value
    package var style: Style

    package init(_ value: Value, _ style: Style) {
      self.value = value
      self.style = style
    }

    package static let empty = Cell(.empty, .plain)

    package static func text(_ text: String, _ style: Style = .plain) -> Cell {
      Cell(.text(text), style)
    }

    package static func number(_ number: Int, _ style: Style = .plain) -> Cell {
      Cell(.number(number), style)
    }

    package static func day(_ day: Day) -> Cell { Cell(.day(day), .day) }
  }
}

/// Why a workbook could not be written.
package enum SpreadsheetError: Error, Hashable {
  /// No folder could be made for the file.
  case noTemporaryFolder
  /// The library refused, for instance because the disk is full or a sheet has too many rows; its
  /// code and its words.
  case refused(code: UInt32, words: String)
  /// The written file could not be read again.
  case unreadable
}
