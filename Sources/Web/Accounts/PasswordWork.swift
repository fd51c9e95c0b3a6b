import Domain

/// Derives passwords, a few at a time: each costs a tenth of a second of a processor and 32 MiB.
///
/// Who comes when as many wait already is refused before anything is derived.
package struct PasswordWork: Sendable {
  private let room: WaitingRoom

  /// - Parameters:
  ///   - places: how many are derived at once.
  ///   - chairs: how many may wait: about two seconds and a half of waiting, on two processors.
  package init(places: Int = 2, chairs: Int = 50) {
    room = WaitingRoom(places: places, chairs: chairs)
  }

  /// Whether whoever comes now is refused.
  var isFull: Bool { get async { await room.isFull } }

  /// - Throws: `PageError.busy`.
  func isRight(_ password: Password, for hash: PasswordHash) async throws -> Bool {
    try await room.pass { try await hash.matches(password) }
  }

  /// - Throws: `PageError.busy`.
  func hash(of password: Password, salt: [UInt8]) async throws -> PasswordHash {
    try await room.pass { try await PasswordHash(of: password, salt: salt) }
  }
}
