/// A French commune, or a municipal district of Paris, Lyon or Marseille.
package struct Commune: Sendable, Hashable {
  /// The official code, as `56121` or `2A004`: two communes may share a name, never a code.
  package var insee: String
  package var name: String
  package var postalCodes: [String]
  /// The department's code, as `56`, `2A` or `971`.
  package var department: String
  /// The region's code, as `53`.
  package var region: String
  /// The SIREN of the group of communes; nil for the few islands that are in none.
  package var epci: String?
  package var epciName: String?
  package var population: Int?
  package var position: Position?

  package init(
    insee: String, name: String, postalCodes: [String], department: String, region: String,
    epci: String? = nil, epciName: String? = nil, population: Int? = nil,
    position: Position? = nil
  ) {
    self.insee = insee
    self.name = name
    self.postalCodes = postalCodes
    self.department = department
    self.region = region
    self.epci = epci
    self.epciName = epciName
    self.population = population
    self.position = position
  }

  /// The code of the whole city when this is one of its municipal districts.
  package var city: String? { Self.city(of: insee) }

  /// Paris, Lyon and Marseille for the codes of their districts; nil for other codes.
  package static func city(of insee: String) -> String? {
    guard let number = Int(insee) else { return nil }
    return switch number {
    case 75101...75120: "75056"
    case 69381...69389: "69123"
    case 13201...13216: "13055"
    default: nil
    }
  }

  /// Whether the text has the form of a commune's code: `56121`, `2A004`, `97105`.
  package static func isCode(_ text: some StringProtocol) -> Bool {
    department(ofCode: text) != nil
  }

  /// The department that a commune's code begins with; nil for what is no such code.
  package static func department(ofCode text: some StringProtocol) -> String? {
    guard text.utf8.count == 5 else { return nil }
    let length = text.hasPrefix("97") ? 3 : 2
    let department = String(text.prefix(length))
    let rest = text.utf8.dropFirst(length)
    guard Area.isDepartment(department), rest.allSatisfy(Area.isDigit) else { return nil }
    return department
  }
}
