import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int {
  /// As `map`, on all cores at the same time; returns when every element is done.
  package func mapConcurrently<T: Sendable>(_ transform: @Sendable (Element) -> T) -> [T] {
    let results = Mutex<[(position: Int, result: T)]>([])
    DispatchQueue.concurrentPerform(iterations: count) { position in
      let result = transform(self[startIndex + position])
      results.withLock { $0.append((position, result)) }
    }
    return results.withLock { $0.sorted { $0.position < $1.position }.map(\.result) }
  }
}

/// Both results, made at the same time.
func concurrently<One: Sendable, Other: Sendable>(
  _ one: @Sendable () -> One, _ other: @Sendable () -> Other
) -> (One, Other) {
  let ones = Mutex<[One]>([])
  let others = Mutex<[Other]>([])
  DispatchQueue.concurrentPerform(iterations: 2) { iteration in
    if iteration == 0 {
      let result = one()
      ones.withLock { $0.append(result) }
    } else {
      let result = other()
      others.withLock { $0.append(result) }
    }
  }
  return (ones.withLock { $0[0] }, others.withLock { $0[0] })
}
