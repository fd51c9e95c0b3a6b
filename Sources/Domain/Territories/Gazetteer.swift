/// All communes and areas that are known, indexed once for every way in which people name them.
package struct Gazetteer: Sendable {
  /// The most populous first, then by name and code.
  package let communes: [Commune]
  package let areas: [NamedArea]
  private let numbers: [String: Int]
  private let areasByCode: [Area: NamedArea]
  let postalCodes: NameIndex
  let names: NameIndex

  package static let empty = Gazetteer([])

  package init(_ communes: [Commune], areas: [NamedArea] = []) {
    let communes = Self.ordered(Self.completed(communes))
    self.communes = communes
    self.areas = areas
    numbers = Dictionary(
      communes.enumerated().map { ($1.insee, $0) }, uniquingKeysWith: { first, _ in first })
    areasByCode = Dictionary(areas.map { ($0.area, $0) }, uniquingKeysWith: { first, _ in first })
    postalCodes = NameIndex(
      communes.enumerated().flatMap { number, commune in
        commune.postalCodes.map { (key: $0, number: number) }
      })
    names = NameIndex(
      communes.enumerated().flatMap { number, commune in
        Self.keys(of: commune).map { (key: $0, number: number) }
      })
  }

  /// The communes of both lists; of one in both, what was imported, with what the import left
  /// empty from the built-in one: the official file has no position for Paris, Lyon and Marseille.
  package init(builtIn: [Commune], imported: [Commune], areas: [NamedArea] = []) {
    var own = Dictionary(builtIn.map { ($0.insee, $0) }, uniquingKeysWith: { first, _ in first })
    let completed = imported.map { commune in
      own.removeValue(forKey: commune.insee).map(commune.completed(from:)) ?? commune
    }
    self.init(completed + own.values, areas: areas)
  }

  /// The commune with this code.
  package func commune(insee code: String) -> Commune? {
    numbers[code].map { communes[$0] }
  }

  /// The communes that share a postal code, by name.
  package func communes(postalCode: String) -> [Commune] {
    postalCodes.numbers(of: postalCode).map { communes[$0] }
      .sorted { (PlaceName.key($0.name), $0.insee) < (PlaceName.key($1.name), $1.insee) }
  }

  /// The department or region with this code.
  package func area(_ area: Area) -> NamedArea? { areasByCode[area] }

  /// What a commune, a department or a region is called; nil for one that is not known.
  package func name(of area: Area) -> String? {
    if case .commune(let code) = area { return commune(insee: code)?.name }
    return areasByCode[area]?.name
  }

  /// Their places are sorted, which are lighter to move than they are.
  private static func ordered(_ communes: [Commune]) -> [Commune] {
    communes.indices.map { (place: $0, population: communes[$0].population ?? 0) }
      .sorted { one, other in
        if one.population != other.population { return one.population > other.population }
        let (left, right) = (communes[one.place], communes[other.place])
        return (left.name, left.insee) < (right.name, right.insee)
      }
      .map { communes[$0.place] }
  }

  /// A district of a large city is found under the city's name as well.
  private static func keys(of commune: Commune) -> [String] {
    let key = PlaceName.key(commune.name)
    return commune.city == nil ? [key] : [key, PlaceName.cityKey(commune.name)]
  }

  /// Paris, Lyon and Marseille with the people and the middle of their districts, for a list that
  /// says those of the districts only.
  private static func completed(_ communes: [Commune]) -> [Commune] {
    var districts: [String: [Commune]] = [:]
    for commune in communes {
      if let city = commune.city { districts[city, default: []].append(commune) }
    }
    return communes.map { commune in
      guard let parts = districts[commune.insee] else { return commune }
      var city = commune
      city.population = commune.population ?? parts.compactMap(\.population).reduce(0, +)
      city.position = commune.position ?? Position.mean(of: parts.compactMap(\.position))
      return city
    }
  }
}

extension Commune {
  fileprivate func completed(from other: Commune) -> Commune {
    var completed = self
    if postalCodes.isEmpty { completed.postalCodes = other.postalCodes }
    completed.population = population ?? other.population
    completed.position = position ?? other.position
    return completed
  }
}
