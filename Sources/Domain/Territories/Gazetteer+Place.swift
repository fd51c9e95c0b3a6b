extension Gazetteer {
  /// The place that a person names by a commune's code, a postal code, `LAT,LON` or a name.
  ///
  /// Nil when nothing is called so; the likeliest of several.
  package func place(_ text: String) -> Place? { readings(of: text).first }

  /// All that a text can mean, the likeliest first.
  ///
  /// Thousands of numbers are the postal code of one place and the official code of another: the
  /// reading with the more populous commune comes first, as it is the one that more people mean.
  package func readings(of text: String) -> [Place] {
    let text = String(Cells.trimmed(text))
    guard !text.isEmpty, text.utf8.count <= Self.longestText else { return [] }
    if let position = Position(text) {
      return [Place(label: "\(position.latitude),\(position.longitude)", position: position)]
    }
    let coded = readings(ofCode: text.uppercased())
    return coded.isEmpty ? named(text).prefix(Self.mostReadings).map(Place.init) : coded
  }

  /// The communes of a name, when the text is no code: more than one are for the person to choose
  /// from, the most populous first.
  package func communes(called text: String) -> [Commune] {
    let text = String(Cells.trimmed(text))
    guard text.utf8.count <= Self.longestText, Position(text) == nil,
      readings(ofCode: text.uppercased()).isEmpty
    else { return [] }
    return Array(named(text).prefix(Self.mostReadings))
  }

  private func readings(ofCode code: String) -> [Place] {
    let official = commune(insee: code)
    let postal = communes(postalCode: code)
    let readings = [official.map(Place.init), Self.place(of: postal, sharing: code)]
    // Already one and the same.
    if postal.count == 1, postal.first == official { return official.map { [Place($0)] } ?? [] }
    let isPostal = Self.greatest(postal) > Self.greatest([official].compactMap { $0 })
    return (isPostal ? readings.reversed() : readings).compactMap { $0 }
  }

  private static func place(of communes: [Commune], sharing postalCode: String) -> Place? {
    switch communes.count {
    case 0: nil
    case 1: communes.first.map(Place.init)
    default:
      Place(label: postalCode, position: Position.mean(of: communes.compactMap(\.position)))
    }
  }

  private static func greatest(_ communes: [Commune]) -> Int {
    communes.map { $0.population ?? 0 }.max() ?? -1
  }

  /// `Langonnet`, `Langonnet (56630)`, `Langonnet (56)`, `56630 Langonnet`: the most populous first.
  private func named(_ text: String) -> [Commune] {
    if text.hasSuffix(")"), let opening = text.lastIndex(of: "(") {
      let code = text[opening...].dropFirst().dropLast().uppercased()
      return communes(named: String(text[..<opening])).filter { $0.isKnown(by: code) }
    }
    let words = text.split(separator: " ", maxSplits: 1)
    if words.count == 2, let code = words.first, code.utf8.count == 5,
      code.utf8.allSatisfy(Area.isDigit)
    {
      let commune = commune(postalCode: String(code), city: String(words[1]))
      return commune.map { [$0] } ?? []
    }
    return communes(named: text)
  }

  private func communes(named name: String) -> [Commune] {
    let key = PlaceName.key(name)
    return key.isEmpty ? [] : names.numbers(of: key).map { communes[$0] }
  }

  static let longestText = 200

  private static let mostReadings = 20
}

extension Commune {
  fileprivate func isKnown(by code: String) -> Bool {
    code == insee || code == department || postalCodes.contains(code)
  }
}
