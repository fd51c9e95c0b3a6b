import ArgumentParser
import Domain
import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// Which database a command works on.
struct DatabaseOption: ParsableArguments {
  @Option(
    name: .customLong("database"),
    help: "The database: sqlite:PATH or postgres://user:password@host/name.")
  var url = "sqlite:maillage.sqlite"

  /// Opens the database, with its schema brought up to date.
  ///
  /// - Throws: `StorageError`, or `ValidationError` for an address of another form.
  func open(connections: Int = 2, missing: MissingFile = .refused) async throws -> any Storage {
    var database = self
    if let file, !file.isEmpty, !FileManager.default.fileExists(atPath: file) {
      switch missing {
      case .refused:
        throw StorageError.unreachable(
          reason: "there is no file \(file); \"maillage demo\" and \"maillage import\" make one")
      case .made: break
      case .empty: database.url = "sqlite::memory:"
      }
    }
    let storage = try await database.adapter(connections: connections)
    try await storage.migrate()
    return storage
  }

  /// What a SQLite file that does not exist stands for.
  enum MissingFile {
    /// A mistyped path: for what reads a database.
    case refused
    /// A new database: for what fills one or has an answer without one.
    case made
    /// An empty database, of which nothing stays: for what only tries.
    case empty
  }

  /// The file of a SQLite database; nil for another one.
  var file: String? {
    url.hasPrefix(Self.sqlite) ? String(url.dropFirst(Self.sqlite.count)) : nil
  }

  private static let sqlite = "sqlite:"

  private func adapter(connections: Int) async throws -> any Storage {
    if let file, !file.isEmpty { return try SQLiteStorage(path: file) }
    if url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") {
      return try await PostgresStorage(url: url, connections: connections)
    }
    throw ValidationError("--database takes sqlite:PATH or postgres://…")
  }
}

/// A structure's code as an argument.
struct StructureArgument: ExpressibleByArgument {
  let code: Structure.Code

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    code = Structure.Code(argument)
  }
}

/// A year as an argument.
struct YearArgument: ExpressibleByArgument {
  let year: ReportingYear

  init?(argument: String) {
    guard let year = Int(argument).flatMap(ReportingYear.init) else { return nil }
    self.year = year
  }
}

extension Database {
  /// - Throws: `ValidationError` naming the first code that no structure has.
  func check(_ codes: [Structure.Code]) throws {
    let known = Set(try structures().map(\.code))
    for code in codes where !known.contains(code) {
      throw ValidationError("no structure has the code \(code.text)")
    }
  }
}
