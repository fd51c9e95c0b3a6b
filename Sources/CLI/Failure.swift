import ArgumentParser
import Domain
import Exchange
import Foundation
import NIOCore
import Storage

/// The message and the exit status of an error: the one place that knows.
struct Failure {
  /// The statuses of `sysexits.h` that the command line uses.
  enum Status: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case inputOutput = 74
    case permission = 77
  }

  private let error: any Error

  init(_ error: any Error) {
    self.error = error
  }

  func exit() -> Never {
    guard let (status, message) = known else { Maillage.exit(withError: error) }
    FileHandle.standardError.write(Data("maillage: \(message)\n".utf8))
    Foundation.exit(status.rawValue)
  }

  /// Nil for an error that the argument parser words itself.
  private var known: (Status, String)? {
    switch error {
    case let error as StorageError: Self.words(for: error)
    case let error as UnreadableFile: (.noInput, error.description)
    case let error as UnreadableKey:
      (error.isMissing ? .noInput : .data, error.description)
    case let error as FileProblem: (.data, error.description)
    case let error as ImportRefused:
      (.data, "nothing was imported: \(error.problems) problem\(error.problems > 1 ? "s" : "")")
    case is FileChanged:
      (.data, "the file changed while it was read, or can be read only once; nothing was imported")
    case let error as CatalogueError: (.data, error.description)
    case let error as ReportPDFError: (.unavailable, error.description)
    case SpreadsheetError.noTemporaryFolder, SpreadsheetError.unreadable:
      (.inputOutput, "the workbook could not be written to a temporary folder")
    case SpreadsheetError.refused(_, let words):
      (.inputOutput, "the workbook could not be written: \(words)")
    case let error as ReadOnlyWithoutKey: (.permission, error.description)
    case let error as UnwritableFile:
      (error.isOfTheDisk ? .inputOutput : .permission, error.description)
    case let error as SituationProblems: (.data, error.words)
    case let error as SituationFile.Refused: (.data, error.words)
    case let error as NotEmpty: (.data, error.description)
    case let lock as YearLock: (.data, Self.words(for: lock))
    case let error as StepRefusal: (.data, "the report cannot be sent: \(error)")
    case let error as IOError where error.errnoCode == EADDRINUSE:
      (.unavailable, "another program already listens on this port; choose one with --port")
    case let error as IOError: (.unavailable, "\(error.description)")
    case let error as UnreadableColumn:
      (.data, "the database holds \"\(error.found)\" where \(error.expected) is expected")
    default: nil
    }
  }

  private static func words(for lock: YearLock) -> String {
    let entry = lock.entry.map { "\($0.written) cannot be written: " } ?? ""
    let day = French.day(of: lock.at).map { " on \($0)" } ?? ""
    return entry + "the year \(lock.year.number) of \(lock.structure.text) is locked, as "
      + "\(lock.by) accepted its report\(day); nothing was kept. The structure can ask for the "
      + "report to be reopened, on its page of the campaign"
  }

  private static func words(for error: StorageError) -> (Status, String) {
    switch error {
    case .unreachable(let reason): (.unavailable, "the database cannot be reached: \(reason)")
    case .notADatabase: (.unavailable, "this file is not a Maillage database")
    case .laterSchema(let found, let known):
      (
        .unavailable,
        "the database was made by a later version (schema \(found), this version knows \(known)); "
          + "install that version or use another database"
      )
    case .alteredMigration(let number):
      (.unavailable, "migration \(number) of this database is not this version's")
    case .readOnly: (.permission, "the database is read-only")
    case .inputOutput(let reason):
      (.inputOutput, "the database cannot be read or written: \(reason)")
    case .full: (.inputOutput, "no space left for the database; nothing was kept")
    case .busy: (.unavailable, "another process keeps the database locked; try again")
    case .serializationFailure:
      (.unavailable, "other processes keep changing the same data; try again")
    case .uniqueViolation(let name): (.data, "already taken: \(name)")
    case .foreignKeyViolation: (.data, "something that does not exist is referred to")
    case .checkViolation(let name): (.data, "not allowed: \(name)")
    case .other(let code, let message): (.software, "the database says \(code): \(message)")
    }
  }
}
