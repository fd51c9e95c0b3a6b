import Domain
import NIOPosix
import Storage
import Synchronization

/// The directory as requests read it: in memory, and rebuilt after the stored one has changed.
///
/// Whether it has changed is asked once a second at most. A request never waits for a long rebuild:
/// until it is done, the one before answers. A small directory is rebuilt in an instant: requests
/// wait, so that whoever changes it sees the change at once.
package final class LiveDirectory: Sendable {
  private struct State {
    var view: DirectoryView?
    /// Seconds since 1970.
    var checkedAt = Int.min
    var refreshing: Task<DirectoryView, any Error>?
  }

  /// Up to so many offers, requests wait for a rebuild.
  private static let few = 5_000

  private let storage: any Storage
  private let clock: Clock
  private let state = Mutex(State())
  private let sources = Mutex<DirectorySources?>(nil)

  init(storage: any Storage, clock: Clock) {
    self.storage = storage
    self.clock = clock
  }

  /// What a request does next.
  private enum Step {
    case answer(DirectoryView)
    /// - Parameter meanwhile: what answers should the refreshing fail.
    case wait(Task<DirectoryView, any Error>, meanwhile: DirectoryView?)
  }

  /// - Throws: what reading the storage throws, while there is no earlier directory.
  package func current() async throws -> DirectoryView {
    switch nextStep(at: clock.instant()) {
    case .answer(let view): return view
    case .wait(let refreshing, nil): return try await refreshing.value
    case .wait(let refreshing, let meanwhile?):
      do {
        return try await refreshing.value
      } catch {
        return meanwhile
      }
    }
  }

  private func nextStep(at now: Int) -> Step {
    state.withLock { state -> Step in
      if let view = state.view, state.checkedAt == now, state.refreshing == nil {
        return .answer(view)
      }
      let refreshing = state.refreshing ?? Task { try await self.refresh() }
      state.refreshing = refreshing
      state.checkedAt = now
      if let view = state.view, view.directory.offers.count > Self.few { return .answer(view) }
      return .wait(refreshing, meanwhile: state.view)
    }
  }

  @concurrent
  private func refresh() async throws -> DirectoryView {
    do {
      let view = try await refreshed(state.withLock { $0.view })
      state.withLock { state in
        state.view = view
        state.refreshing = nil
      }
      return view
    } catch {
      state.withLock { $0.refreshing = nil }
      throw error
    }
  }

  private func refreshed(_ previous: DirectoryView?) async throws -> DirectoryView {
    if let previous {
      let revision = try await storage.read { try DirectoryView.Revision($0) }
      if revision == previous.revision { return previous }
    }
    let since = previous?.revision
    let stored = try await storage.read { try StoredDirectory($0, since: since) }
    let sources = try loadedSources()
    // Building takes a core for a while: not one of those that requests run on.
    return try await NIOThreadPool.singleton.runIfActive { sources.view(of: stored, previous) }
  }

  private func loadedSources() throws -> DirectorySources {
    try sources.withLock { sources in
      if let sources { return sources }
      let loaded = try DirectorySources()
      sources = loaded
      return loaded
    }
  }
}
