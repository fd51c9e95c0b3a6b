import Domain

/// What `demonstration-directory.yaml` states: the places of each type, and the words for those
/// that chance completes.
struct PlaceScenario: Decodable {
  /// Places of one type.
  struct Group: Decodable {
    /// With `{land}` and `{town}` to fill in.
    let name: String
    /// Empty where a place has none.
    let organisation: String
    /// Empty for places that are not open to visitors.
    let hours: [String]
    let places: [Place]
  }

  /// A place, or something else that a person finds there.
  struct Place: Decodable {
    /// By column of `directory.csv`, as files write them.
    let cells: [String: String]
    let town: String?
    let verified: Verification?
    let phone: Phone
    let also: [Place]
  }

  enum Verification: String, Decodable, CaseIterable {
    case recent, old, never
  }

  /// What kind of number a place has, where it does not state one.
  enum Phone: String, Decodable {
    case landline, mobile, none
  }

  let lands: [String: String]
  let streets: [String]
  let types: [String: Group]
}

extension PlaceScenario.Place {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  /// A cell, whose list of codes may be written as a list.
  private struct Cell: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      let list = try? container.decode([String].self)
      text = try list?.joined(separator: "|") ?? container.decode(String.self)
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    town = try container.decodeIfPresent(String.self, forKey: Key("town"))
    verified = try container.decodeIfPresent(
      PlaceScenario.Verification.self, forKey: Key("verified"))
    also = try container.decodeIfPresent([Self].self, forKey: Key("also")) ?? []
    let own: Set = ["town", "verified", "also"]
    var cells: [String: String] = [:]
    for key in container.allKeys where !own.contains(key.stringValue) {
      cells[key.stringValue] = try container.decode(Cell.self, forKey: key).text
    }
    phone = cells["phone"].flatMap(PlaceScenario.Phone.init) ?? .landline
    if PlaceScenario.Phone(rawValue: cells["phone"] ?? "") != nil { cells["phone"] = nil }
    self.cells = cells
  }
}
