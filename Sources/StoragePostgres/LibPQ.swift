import CPostgres
import Storage

/// PostgreSQL's client library, as this machine has it.
enum ClientLibrary {
  fileprivate static let loaded: LibPQ? = libpq_load()?.pointee

  /// Throws `.unreachable`, naming the package, where it is not installed.
  static func checkInstalled() throws(StorageError) {
    if loaded == nil {
      throw .unreachable(reason: "PostgreSQL's client library is missing: install libpq5")
    }
  }

  fileprivate static let functions: LibPQ = {
    guard let loaded else { preconditionFailure("a connection is made after checkInstalled()") }
    return loaded
  }()
}

/// The functions of libpq.
var libpq: LibPQ { ClientLibrary.functions }
