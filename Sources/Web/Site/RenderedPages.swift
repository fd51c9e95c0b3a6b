import NIOCore
import Synchronization

/// Pages that everybody gets alike, kept as they were rendered until what they show may have
/// changed.
final class RenderedPages<Moment: Hashable & Sendable>: Sendable {
  private struct State {
    var moment: Moment?
    var pages: [String: ByteBuffer] = [:]
    var size = 0
  }

  private let state = Mutex(State())
  /// In bytes.
  private let largest: Int

  init(largest: Int = 8 << 20) { self.largest = largest }

  /// The page of an address as it was rendered at this moment, or as it is now.
  ///
  /// - Parameter moment: what the page depends on besides its address; another one forgets all.
  func page(
    _ path: String, at moment: Moment, render: () throws -> ByteBuffer
  ) rethrows -> ByteBuffer {
    if let page = state.withLock({ $0.moment == moment ? $0.pages[path] : nil }) { return page }
    let page = try render()
    state.withLock { state in
      if state.moment != moment || state.size + page.readableBytes > largest {
        state = State(moment: moment)
      }
      state.pages[path] = page
      state.size += page.readableBytes + path.utf8.count
    }
    return page
  }
}
