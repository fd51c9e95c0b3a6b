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

/// One result, and those of all elements in their order, made on all cores at the same time.
func concurrently<One: Sendable, Element: Sendable, T: Sendable>(
  _ one: @Sendable () -> One, and elements: [Element], _ transform: @Sendable (Element) -> T
) -> (One, [T]) {
  let ones = Mutex<[One]>([])
  let others = (0..<elements.count + 1).mapConcurrently { position -> T? in
    if position > 0 { return transform(elements[position - 1]) }
    let result = one()
    ones.withLock { $0.append(result) }
    return nil
  }
  return (ones.withLock { $0[0] }, others.compactMap(\.self))
}

/// Takes a value apart on another core; the caller goes on at once.
///
/// For what holds a region's activities: freeing them one by one takes as long as a good part of the
/// computation.
func release<Value: Sendable>(_ value: consuming Value) {
  DispatchQueue.global(qos: .utility).async { [value] in withExtendedLifetime(value) {} }
}
