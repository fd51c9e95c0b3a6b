import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// As `map`, on all cores at the same time; returns when every element is done.
  func mapConcurrently<T: Sendable>(_ transform: @Sendable (Element) -> T) -> [T] {
    let results = Mutex<[(position: Int, result: T)]>([])
    DispatchQueue.concurrentPerform(iterations: count) { position in
      let result = transform(self[startIndex + position])
      results.withLock { $0.append((position, result)) }
    }
    return results.withLock { $0.sorted { $0.position < $1.position }.map(\.result) }
  }
}
