import Domain

/// Completes the places of the demonstration: addresses, positions, numbers and days, by a chance
/// that repeats itself.
struct PlaceMaker {
  typealias Row = [(column: String, text: String)]

  private let scenario: PlaceScenario
  private let towns: [String: Commune]
  private let today: Day
  private var numbers: [StructureType.Code: Int] = [:]
  private var phoneCount = 0

  private static let mark = "(exemple)"
  private static let ofTheSite: Set = [
    "name", "organisation", "finess", "siret", "address", "postal_code", "city", "insee",
    "latitude", "longitude", "phone", "email", "website", "opening_hours", "confidential_address",
  ]

  init(scenario: PlaceScenario, gazetteer: Gazetteer, today: Day) {
    self.scenario = scenario
    self.today = today
    towns = Dictionary(
      gazetteer.communes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows that a file would hold for a place: its own, and one for each other thing there.
  mutating func rows(
    of place: PlaceScenario.Place, in group: PlaceScenario.Group, _ type: StructureType.Code
  ) throws -> [Row] {
    guard let town = towns[place.town ?? ""], let position = town.position else {
      throw DemonstrationPlaceError.unknownTown(place.town ?? "")
    }
    let reference = reference(type)
    var chance = SeededChance(reference)
    var site = try siteCells(of: place, in: group, town, reference, &chance)
    site.merge(cells(near: position, &chance)) { stated, _ in stated }
    var rows = [try row(reference, type, site, place, &chance)]
    for other in place.also {
      guard let code = other.cells["type"] else {
        throw DemonstrationPlaceError.noType(reference)
      }
      let type = StructureType.Code(code)
      rows.append(try row(self.reference(type), type, site, other, &chance))
    }
    return rows
  }

  private mutating func reference(_ type: StructureType.Code) -> String {
    let number = numbers[type, default: 0] + 1
    numbers[type] = number
    let code = type.text.uppercased().replacing("_", with: "-")
    return "EX-\(code)-\(number < 10 ? "0" : "")\(number)"
  }

  private func row(
    _ reference: String, _ type: StructureType.Code, _ site: [String: String],
    _ place: PlaceScenario.Place, _ chance: inout SeededChance
  ) throws -> Row {
    if let unknown = place.cells.keys.sorted().first(where: { OfferColumn.named($0) == nil }) {
      throw DemonstrationPlaceError.unknownColumn(unknown)
    }
    var cells = place.cells.filter { !Self.ofTheSite.contains($0.key) }
    cells.merge(site) { own, _ in own }
    cells["reference"] = reference
    cells["type"] = type.text
    cells["description"] = French.spaced(cells["description"] ?? "")
    cells["verified_on"] = day(place.verified, &chance)?.description
    return OfferColumn.names.compactMap { column in
      cells[column].flatMap { $0.isEmpty ? nil : (column, $0) }
    }
  }

  /// The day of a verification, within the year before today.
  private func day(
    _ stated: PlaceScenario.Verification?, _ chance: inout SeededChance
  ) -> Day? {
    let (draw, age) = (chance.number(below: 100), chance.number(below: 140))
    let verification = stated ?? (draw < 55 ? .recent : draw < 82 ? .old : .never)
    return switch verification {
    case .recent: today.adding(days: -3 - age)
    case .old: today.adding(days: -200 - age)
    case .never: nil
    }
  }
}

extension PlaceMaker {
  private mutating func siteCells(
    of place: PlaceScenario.Place, in group: PlaceScenario.Group, _ town: Commune,
    _ reference: String, _ chance: inout SeededChance
  ) throws -> [String: String] {
    var cells = place.cells.filter { Self.ofTheSite.contains($0.key) }
    let words = ["land": scenario.lands[town.name] ?? town.name, "town": town.name]
    func marked(_ text: String) -> String {
      text.isEmpty ? "" : "\(Phrase(text).filled(words)) \(Self.mark)"
    }
    cells["name"] = marked(cells["name"] ?? group.name)
    cells["organisation"] = marked(cells["organisation"] ?? group.organisation)
    let street = try chance.pick(from: scenario.streets, named: "streets")
    let doorNumber = 1 + chance.number(below: 60)
    cells["address"] = cells["address"] ?? "\(doorNumber) \(street)"
    cells["postal_code"] = town.postalCodes.first
    cells["city"] = town.name
    cells["insee"] = town.insee
    if cells["opening_hours"] == nil, !group.hours.isEmpty {
      cells["opening_hours"] = try chance.pick(from: group.hours, named: "hours")
    }
    cells["phone"] = cells["phone"] ?? number(place.phone)
    let name = reference.lowercased()
    if chance.happens(85) { cells["email"] = "contact@\(name).example.org" }
    if chance.happens(70) {
      let hasOwnHost = chance.happens(70)
      cells["website"] =
        hasOwnHost ? "https://\(name).example.org/" : "https://example.org/\(name)"
    }
    return cells
  }

  /// A number of the ranges that are kept free for fictions.
  private mutating func number(_ phone: PlaceScenario.Phone) -> String? {
    guard phone != .none else { return nil }
    phoneCount += 1
    let digits = "\(10_000 + phoneCount * 61 % 10_000)".dropFirst()
    let range = phone == .mobile ? "06 39 98" : "02 61 91"
    return "\(range) \(digits.prefix(2)) \(digits.suffix(2))"
  }

  /// Somewhere within a few hundred metres.
  private func cells(
    near position: Position, _ chance: inout SeededChance
  ) -> [String: String] {
    // In hundred-thousandths of a degree, about a metre: 330 m to the north, 300 m to the east.
    let north = chance.number(below: 601) - 300
    let east = chance.number(below: 801) - 400
    return [
      "latitude": Self.written(position.latitude, plus: north),
      "longitude": Self.written(position.longitude, plus: east),
    ]
  }

  private static func written(_ degrees: Double, plus steps: Int) -> String {
    let total = Int((degrees * 100_000).rounded()) + steps
    return "\(Double(total) / 100_000)"
  }
}
