/// The names of the statements prepared on a connection, by their text.
struct StatementNames {
  private struct Use {
    var name: String
    var last: Int
  }

  private let capacity: Int
  private var uses: [String: Use] = [:]
  private var clock = 0
  private var named = 0

  init(capacity: Int) {
    self.capacity = capacity
  }

  mutating func name(of sql: String) -> String? {
    clock += 1
    uses[sql]?.last = clock
    return uses[sql]?.name
  }

  mutating func nextName() -> String {
    named += 1
    return "s\(named)"
  }

  mutating func insert(_ name: String, for sql: String) {
    uses[sql] = Use(name: name, last: clock)
  }

  /// When there is no room left, the name of the statement unused for longest, which is forgotten.
  mutating func removeOldestIfFull() -> String? {
    guard uses.count >= capacity else { return nil }
    guard let oldest = uses.min(by: { $0.value.last < $1.value.last }) else { return nil }
    uses[oldest.key] = nil
    return oldest.value.name
  }

  mutating func removeAll() {
    uses.removeAll()
  }
}
