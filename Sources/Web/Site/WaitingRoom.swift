/// Lets a few bodies run at once; a few more wait in turn, and the others are refused at once.
///
/// What keeps a processor or another program busy needs a limit: without one, those who ask make
/// the whole site wait.
package actor WaitingRoom {
  /// How many could come in now without waiting.
  package private(set) var placesLeft: Int
  private let chairs: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// - Parameters:
  ///   - places: how many run at once.
  ///   - chairs: how many may wait.
  package init(places: Int, chairs: Int) {
    placesLeft = places
    self.chairs = chairs
  }

  /// - Throws: `PageError.busy` when nobody more may wait, or what the body throws.
  package nonisolated func pass<T>(_ body: () async throws -> T) async throws -> T {
    guard await enter() else { throw PageError.busy }
    let result: T
    do {
      result = try await body()
    } catch {
      await leave()
      throw error
    }
    await leave()
    return result
  }

  /// How many wait now.
  package var waitingCount: Int { waiting.count }

  /// Whether whoever comes now is refused.
  package var isFull: Bool { placesLeft == 0 && waiting.count >= chairs }

  private func enter() async -> Bool {
    if placesLeft > 0 {
      placesLeft -= 1
      return true
    }
    guard waiting.count < chairs else { return false }
    await withCheckedContinuation { waiting.append($0) }
    return true
  }

  /// Gives the place to the one who has waited longest.
  private func leave() {
    if waiting.isEmpty {
      placesLeft += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
