import ArgumentParser
import Foundation
import Web

/// The key that seals second factors in the database.
struct SecretsKeyOption: ParsableArguments {
  @Option(
    name: .customLong("secrets-key-file"),
    help: """
      The file of the key that seals second factors in the database: 32 bytes in Base64, as \
      `openssl rand -base64 32` prints. Without it, the file FILE.key beside a SQLite database \
      FILE, made when it is missing. Every server of a PostgreSQL database needs the same key.
      """,
    completion: .file())
  var path: String?

  /// - Parameter isReadOnly: whether the database may only be read.
  /// - Throws: `ValidationError` when there is nowhere to look, `UnreadableKey`, `UnwritableFile`,
  ///   `ReadOnlyWithoutKey`.
  func seal(for database: DatabaseOption, isReadOnly: Bool) throws -> SecretSeal {
    if let path { return try KeyFile(path: path).seal() }
    guard let file = database.file else {
      throw ValidationError(
        "with PostgreSQL, give --secrets-key-file FILE: every server needs the same key")
    }
    let beside = KeyFile(path: "\(file).key")
    do {
      try beside.makeIfMissing()
    } catch let error as UnwritableFile where isReadOnly {
      throw ReadOnlyWithoutKey(database: file, key: error)
    }
    return try beside.seal()
  }
}

/// A file that holds a key, in Base64.
struct KeyFile {
  let path: String

  /// - Throws: `UnreadableKey`.
  func seal() throws -> SecretSeal {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw UnreadableKey(path: path, isMissing: true)
    }
    let written = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let key = Data(base64Encoded: written), let seal = SecretSeal(key: Array(key)) else {
      throw UnreadableKey(path: path, isMissing: false)
    }
    return seal
  }

  /// Makes a key that this user alone may read; of processes that start together, one makes it.
  ///
  /// - Throws: `UnwritableFile`.
  func makeIfMissing() throws {
    if access(path, F_OK) == 0 { return }
    let partial = "\(path).\(getpid())"
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw UnwritableFile(path: path, code: errno) }
    defer { unlink(partial) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let key = SystemEnvironment.secrets.key(count: SecretSeal.keyLength)
    do {
      try handle.write(contentsOf: Data("\(key)\n".utf8))
      try handle.synchronize()
    } catch {
      throw UnwritableFile(path: path, code: errno)
    }
    // A file appears once it is whole, and never in the place of another one.
    guard link(partial, path) == 0 || errno == EEXIST else {
      throw UnwritableFile(path: path, code: errno)
    }
  }
}

/// A file that holds no key.
struct UnreadableKey: Error, CustomStringConvertible {
  let path: String
  let isMissing: Bool

  var description: String {
    isMissing
      ? "\(path): the file of the key cannot be read"
      : "\(path) holds no key: 32 bytes in Base64 are expected, as `openssl rand -base64 32` prints"
  }
}

/// A database that may only be read, with no key beside it and no way to make one.
struct ReadOnlyWithoutKey: Error, CustomStringConvertible {
  let database: String
  let key: UnwritableFile

  var description: String {
    """
    the database \(database) may only be read, and no key can be made beside it (\(key)); let this \
    user write the database and its folder, or, to serve it as it is, give its key with \
    --secrets-key-file FILE
    """
  }
}
