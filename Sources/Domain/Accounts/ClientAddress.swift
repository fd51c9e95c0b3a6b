/// The address of the network that a request comes from.
package struct ClientAddress: Sendable, Hashable {
  /// As the network writes it, `192.0.2.7` or `2001:db8::7`.
  package let text: String

  package init(_ text: String) { self.text = text }

  /// - Parameter text: as a proxy writes it, some with the port: `192.0.2.7:4711`, `[2001:db8::7]:443`.
  package init(forwarded text: String) {
    if text.hasPrefix("[") {
      self.init(String(text.dropFirst().prefix { $0 != "]" }))
    } else if text.split(separator: ":", omittingEmptySubsequences: false).count == 2 {
      self.init(String(text.prefix { $0 != ":" }))
    } else {
      self.init(text)
    }
  }

  /// What one subscriber has: the address of version 4, the first half of one of version 6.
  package var network: String {
    guard text.contains(":") else { return text }
    if text.contains("."), let last = text.split(separator: ":").last { return String(last) }
    let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    var groups = halves[0].split(separator: ":").map(String.init)
    if halves.count == 2 {
      let after = halves[1].split(separator: ":").count
      groups += Array(repeating: "0", count: max(0, 8 - groups.count - after))
      groups += halves[1].split(separator: ":").map(String.init)
    }
    return groups.prefix(4).joined(separator: ":") + "::/64"
  }
}
