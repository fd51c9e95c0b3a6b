package import Domain

/// What an import did, or would do.
package struct ImportOutcome: Sendable, Hashable {
  package var created = 0
  package var updated = 0
  package var unchanged = 0

  package init() {}

  package var total: Int { created + updated + unchanged }
}

/// A row's problem, with the line of the file where the row begins.
package typealias ReportProblem = (_ line: Int, _ problem: Problem) -> Void

/// The import found problems, which it has reported; nothing is kept.
package struct ImportRefused: Error {
  package let problems: Int

  package init(problems: Int) { self.problems = problems }
}

/// An import under way: it takes rows, then says what it did.
package protocol RowImport {
  /// What a row says, once it is read.
  associatedtype Record: Sendable

  /// Reads the cells of a row, on any core, whatever the rows before it say.
  var read: RowReading<Record> { get }

  /// - Parameter line: the line of the file where the row begins.
  mutating func take(line: Int, _ record: Result<Record, Problems>) throws

  /// - Parameter misshapenRows: how many rows could not be taken, their cells not being those of
  ///   the first line.
  /// - Throws: `ImportRefused` when any row had a problem.
  mutating func finish(misshapenRows: Int) throws -> ImportOutcome
}

/// Reads the cells of a row; fails with everything that is wrong in it.
package typealias RowReading<Record> =
  @Sendable (_ row: [(column: String, text: String)]) -> Result<Record, Problems>

extension RowImport {
  /// Reads one row and takes it.
  package mutating func take(line: Int, _ row: [(column: String, text: String)]) throws {
    try take(line: line, read(row))
  }
}
