/// Finds numbered things by a text, or by how it begins.
struct NameIndex: Sendable {
  private struct Entry {
    let key: String
    let number: Int
  }

  private let entries: [Entry]

  init(_ keys: some Sequence<(key: String, number: Int)>) {
    entries = keys.map(Entry.init).sorted { ($0.key, $0.number) < ($1.key, $1.number) }
  }

  /// The numbers under this very text, in ascending order.
  func numbers(of key: String) -> [Int] {
    entries[start(of: key)...].prefix { $0.key == key }.map(\.number)
  }

  /// The numbers under texts that begin so, in the order of those texts.
  func numbers(beginning prefix: String) -> [Int] {
    entries[start(of: prefix)...].prefix { $0.key.utf8.starts(with: prefix.utf8) }.map(\.number)
  }

  private func start(of key: String) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
