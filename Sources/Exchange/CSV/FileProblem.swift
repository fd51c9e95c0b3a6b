/// What is wrong with a file of rows, its cells apart.
package enum FileProblem: Error, Sendable, Hashable {
  /// Nothing but blanks.
  case empty
  case binary(line: Int)
  case notUTF8(line: Int)
  /// The first line names none of the known columns.
  case noHeader(known: [String])
  case unknownColumns([String], known: [String])
  /// A column without a name, by its place counted from 1.
  case unnamedColumn(Int)
  case repeatedColumn(String)
  case missingColumns([String])
  case tooManyCells(line: Int, found: Int, expected: Int)
  case tooFewCells(line: Int, found: Int, expected: Int)
  case textAfterQuote(line: Int)
  /// With the line on which the quotation mark stands.
  case unclosedQuote(line: Int)
  /// A row longer than `CSVFile.longestRow`, with the line of a quotation mark still open.
  case rowTooLong(line: Int, quote: Int?)

  /// The line of the file, counted from 1, that the problem is about.
  package var line: Int? {
    switch self {
    case .empty, .unknownColumns, .unnamedColumn, .repeatedColumn, .missingColumns, .noHeader: nil
    case .binary(let line), .notUTF8(let line), .textAfterQuote(let line),
      .unclosedQuote(let line), .rowTooLong(let line, _), .tooManyCells(let line, _, _),
      .tooFewCells(let line, _, _):
      line
    }
  }
}

extension FileProblem: CustomStringConvertible {
  package var description: String {
    line.map { "line \($0): \(explanation)" } ?? explanation
  }

  private var explanation: String {
    switch self {
    case .empty: "the file is empty"
    case .binary: "a NUL byte: this is no CSV text in UTF-8 (a spreadsheet file, or UTF-16?)"
    case .notUTF8:
      "not UTF-8 text (probably Windows-1252 or Latin-1); save the file as CSV UTF-8"
    case .noHeader(let known):
      "the first line names no known column; expected some of: \(Self.listed(known))"
    case .unknownColumns(let names, let known):
      "unknown column: \(Self.listed(names)); known: \(Self.listed(known))"
    case .unnamedColumn(let place): "column \(place) of the first line has no name"
    case .repeatedColumn(let name): "column \(Self.listed([name])) is there twice"
    case .missingColumns(let names): "required column missing: \(Self.listed(names))"
    case .tooManyCells(_, let found, let expected), .tooFewCells(_, let found, let expected):
      "found \(found) cells; the first line has \(expected)"
    case .textAfterQuote: "text after the closing quotation mark of a cell"
    case .unclosedQuote: "a quotation mark opened here is never closed"
    case .rowTooLong(_, let quote):
      "a row of more than 1 MiB"
        + (quote.map { "; is the quotation mark opened on line \($0) ever closed?" } ?? "")
    }
  }

  private static func listed(_ names: [String]) -> String {
    names.map { Excerpt(of: $0).text }.joined(separator: ", ")
  }
}
