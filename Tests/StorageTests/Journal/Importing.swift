import Domain
import Storage
import TestSupport

/// What an import of rows gave: its outcome, or the problems for which it was refused.
struct Importing: Equatable {
  struct Found: Error, Equatable {
    var line: Int
    var problem: Problem

    init(_ line: Int, _ column: String, _ found: String, _ reason: Problem.Reason) {
      self.line = line
      problem = Problem(column: column, found: found, reason: reason)
    }

    init(line: Int, problem: Problem) {
      self.line = line
      self.problem = problem
    }
  }

  private struct Refusal: Error {
    let found: [Found]
  }

  var created = 0
  var updated = 0
  var unchanged = 0
  var problems: [Found] = []

  init(created: Int = 0, updated: Int = 0, unchanged: Int = 0) {
    self.created = created
    self.updated = updated
    self.unchanged = unchanged
  }

  init(problems: [Found]) {
    self.problems = problems
  }

  /// Imports the rows as the lines of a file, the first of them line 2.
  init(
    _ rows: [SampleRow], into storage: any Storage, only structure: String? = nil,
    misshapenRows: Int = 0
  ) async throws {
    do {
      let outcome = try await storage.write { database in
        try Self.take(rows, into: database, only: structure, misshapenRows: misshapenRows)
      }
      self.init(
        created: outcome.created, updated: outcome.updated, unchanged: outcome.unchanged)
    } catch let refusal as Refusal {
      self.init(problems: refusal.found)
    }
  }

  private static func take(
    _ rows: [SampleRow], into database: any Database, only structure: String?, misshapenRows: Int
  ) throws -> ImportOutcome {
    var found: [Found] = []
    var journal = try JournalImport(
      into: database, only: structure.map(Structure.Code.init),
      report: { found.append(Found(line: $0, problem: $1)) })
    do {
      for (row, line) in zip(rows, 2...) { try journal.take(line: line, row.cells) }
      return try journal.finish(misshapenRows: misshapenRows)
    } catch is ImportRefused {
      throw Refusal(found: found)
    }
  }
}
