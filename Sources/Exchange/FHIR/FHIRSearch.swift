/// A search for resources of one type, as the address of a request asks for it.
package struct FHIRSearch: Sendable {
  package enum Refusal: Error, Hashable {
    case wrongValue(String, String)
    case unknownModifier(String)
    /// Only where the client wants to be told.
    case unknownParameter(String)
  }

  /// All of its parameters must hold, each for one of its values.
  struct Filter: Sendable {
    let parameter: FHIRSearchParameter
    let test: FHIRTest
  }

  package let type: FHIRResourceType
  /// From 1.
  package private(set) var page = 1
  /// Resources on a page.
  package private(set) var size = 20
  package private(set) var isCountOnly = false
  /// What was understood, as it was written, without the page.
  package private(set) var used: [(name: String, value: String)] = []
  private(set) var filters: [Filter] = []

  package static let largestPage = 200

  /// - Parameter isStrict: whether a parameter that is not known is refused rather than passed over.
  package init(
    _ type: FHIRResourceType, query: [(name: String, value: String)], isStrict: Bool = false
  ) throws(Refusal) {
    self.type = type
    for (name, value) in query {
      if try take(control: name, value) { continue }
      let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let known = type.parameters.first { $0.rawValue == parts[0] }
      guard let parameter = known else {
        if isStrict { throw .unknownParameter(name) }
        continue
      }
      let modifier = parts.count == 2 ? String(parts[1]) : nil
      // A parameter without a value asks for nothing.
      if value.isEmpty { continue }
      filters.append(
        Filter(
          parameter: parameter, test: try FHIRTest(parameter, modifier: modifier, value: value)))
      used.append((name, value))
    }
    if isCountOnly { used.append(("_summary", "count")) }
  }

  /// False for a parameter that is not about the answer itself.
  private mutating func take(control name: String, _ value: String) throws(Refusal) -> Bool {
    switch name {
    case "_count":
      size = min(try Self.number(name, value), Self.largestPage)
      if size == 0 { isCountOnly = true }
    case "_page":
      page = try Self.number(name, value)
      guard page > 0 else { throw .wrongValue(name, value) }
    case "_summary": isCountOnly = isCountOnly || value == "count"
    case "_format":
      guard value.lowercased().contains("json") || value.isEmpty else {
        throw .wrongValue(name, value)
      }
    case "_pretty", "_elements", "_sort", "_total", "_include", "_revinclude": break
    default: return false
    }
    return true
  }

  private static func number(_ name: String, _ value: String) throws(Refusal) -> Int {
    guard value.utf8.count < 10, let number = Int(value), number >= 0 else {
      throw .wrongValue(name, value)
    }
    return number
  }

  /// The numbers of the resources that it finds, in the order of the directory, or the nearest
  /// first.
  package func matches(in directory: FHIRDirectory) -> [Int] {
    var found = Array(0..<directory.count(of: type))
    for filter in filters {
      if case .near(let position, let radius) = filter.test {
        found = directory.sites(found, within: radius, of: position)
      } else {
        found = found.filter {
          filter.test.holds(for: directory.facts(filter.parameter, of: type, $0))
        }
      }
    }
    return found
  }
}
