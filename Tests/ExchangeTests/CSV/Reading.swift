import Exchange

/// What reading a file gave.
struct Reading: Equatable {
  struct Row: Equatable, Sendable {
    var line: Int
    var cells: [String: String]
  }

  var rows: [Row] = []
  var problems: [FileProblem] = []
  var failure: FileProblem?

  static let columns = ["a", "b", "c"]

  init(rows: [Row] = [], problems: [FileProblem] = [], failure: FileProblem? = nil) {
    self.rows = rows
    self.problems = problems
    self.failure = failure
  }

  init(
    _ bytes: [UInt8], chunk: Int = ByteSource.bytesPerChunk, columns: [String] = columns,
    required: [String] = []
  ) throws {
    do {
      try CSVFile.read(
        ByteSource(bytes, chunk: chunk), columns: columns, required: required,
        decode: { row in
          Row(
            line: row.line,
            cells: Dictionary(
              row.cells.map { ($0.column, $0.text) }, uniquingKeysWith: { $0 + $1 }))
        },
        row: { line, row in rows.append(line == row.line ? row : Row(line: 0, cells: [:])) },
        problem: { problems.append($0) })
    } catch let problem as FileProblem {
      failure = problem
    }
  }

  init(
    _ text: String, chunk: Int = ByteSource.bytesPerChunk, columns: [String] = columns,
    required: [String] = []
  ) throws {
    try self.init(Array(text.utf8), chunk: chunk, columns: columns, required: required)
  }
}
