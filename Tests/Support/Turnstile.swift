/// Lets a number of bodies run at once; the others wait, in turn.
///
/// Tests all start together: what they take of the machine needs a limit.
package actor Turnstile {
  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  package init(places: Int) {
    self.places = places
  }

  package nonisolated func pass<T>(_ body: () async throws -> T) async throws -> T {
    await enter()
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

  private func enter() async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// Gives the place to the one who has waited longest.
  private func leave() {
    if waiting.isEmpty {
      places += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
