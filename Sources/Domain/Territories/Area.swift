/// A commune, a department or a region: what an offer covers, or a search looks in.
package enum Area: Sendable, Hashable {
  case commune(String)
  case department(String)
  case region(String)

  /// Reads `56121`, `56` (01 to 95, 2A, 2B, 971 to 976) or `R53`; nil for anything else.
  package init?(_ code: String) {
    if code.hasPrefix("R") {
      let region = String(code.dropFirst())
      guard Self.regions.contains(region) else { return nil }
      self = .region(region)
    } else if Self.isDepartment(code) {
      self = .department(code)
    } else if Commune.isCode(code) {
      self = .commune(code)
    } else {
      return nil
    }
  }

  /// The code as files write it.
  package var code: String {
    switch self {
    case .commune(let code), .department(let code): code
    case .region(let code): "R\(code)"
    }
  }

  package func contains(_ commune: Commune) -> Bool {
    switch self {
    case .commune(let code): commune.insee == code || commune.city == code
    case .department(let code): commune.department == code
    case .region(let code): commune.region == code
    }
  }

  /// The codes of the 18 regions, without their letter.
  package static let regions: Set<String> = [
    "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84",
    "93", "94",
  ]

  /// Whether a text has the form of a department's code.
  package static func isDepartment(_ code: String) -> Bool {
    let digits = code.utf8.allSatisfy(isDigit)
    return switch code.utf8.count {
    case 2:
      code == "2A" || code == "2B" || digits && code != "20" && ("01"..."95").contains(code)
    case 3: digits && ("971"..."976").contains(code)
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// A department or a region, by name.
package struct NamedArea: Sendable, Hashable {
  package var area: Area
  package var name: String
  /// The code of the region that a department is in; nil for a region.
  package var region: String?
  /// Of its main town.
  package var position: Position?

  package var code: String { area.code }

  package init(area: Area, name: String, region: String? = nil, position: Position? = nil) {
    self.area = area
    self.name = name
    self.region = region
    self.position = position
  }
}
