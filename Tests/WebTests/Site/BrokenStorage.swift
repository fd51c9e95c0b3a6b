import Storage

/// A storage that fails in a way that nobody has foreseen: when it is written, or always.
struct BrokenStorage: Storage {
  struct Unforeseen: Error, CustomStringConvertible {
    let description = "secret of the machine"
  }

  let intact: any Storage
  let isReadable: Bool
  var error: any Error = Unforeseen()

  func read<T: Sendable>(
    _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> T {
    // The site is built over a storage that answers: only a request that is under way fails.
    guard isReadable || !Requests.areUnderWay else { throw error }
    return try await intact.read(body)
  }

  func write<T: Sendable>(
    _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> T {
    throw error
  }

  func close() async throws {}
}

/// Whether the site is built already, and only answers.
enum Requests {
  @TaskLocal static var areUnderWay = false
}
