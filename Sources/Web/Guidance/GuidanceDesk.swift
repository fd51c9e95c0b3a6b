import Domain
import Exchange
import NIOPosix
import Synchronization

/// Keeps the directory ready to guide people, and makes it ready again when it has changed.
final class GuidanceDesk: Sendable {
  private struct Held {
    let revision: DirectoryView.Revision
    let index: Task<GuidanceIndex, any Error>
  }

  let clock: Clock
  private let live: LiveDirectory
  private let held = Mutex<Held?>(nil)

  init(live: LiveDirectory, clock: Clock) {
    self.live = live
    self.clock = clock
  }

  /// The directory as it stands now.
  ///
  /// - Throws: what reading the rules or the directory throws.
  func index() async throws -> GuidanceIndex {
    let view = try await live.current()
    let index = held.withLock { held in
      if let held, held.revision == view.revision { return held.index }
      // Building takes a core for a while: not one of those that requests run on.
      let index = Task {
        let rules = try GuidanceRules.load()
        return try await NIOThreadPool.singleton.runIfActive {
          GuidanceIndex(view.directory, rules: rules)
        }
      }
      held = Held(revision: view.revision, index: index)
      return index
    }
    return try await index.value
  }
}
