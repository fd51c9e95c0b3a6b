import Dispatch
import Synchronization

/// Pieces of work done on other cores in the meantime; their results come in the order in which
/// the pieces were handed over.
package struct WorkAhead<Result: Sendable> {
  private var pending: [Piece] = []
  private let limit: Int

  /// - Parameter limit: how many pieces may be under way or waiting to be fetched.
  package init(limit: Int = 6) { self.limit = limit }

  /// Hands a piece over; returns the oldest result when there are as many as may be.
  package mutating func add(_ work: @escaping @Sendable () -> Result) -> Result? {
    pending.append(Piece(work))
    return pending.count < limit ? nil : next()
  }

  /// The oldest result, once it is there; nil when nothing is left.
  package mutating func next() -> Result? {
    pending.isEmpty ? nil : pending.removeFirst().result()
  }

  private final class Piece: Sendable {
    private let made = Mutex<Result?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () -> Result) {
      DispatchQueue.global().async { [self] in
        let result = work()
        made.withLock { $0 = result }
        isDone.signal()
      }
    }

    func result() -> Result? {
      isDone.wait()
      return made.withLock { $0.take() }
    }
  }
}
