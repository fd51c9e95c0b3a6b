extension Gazetteer {
  /// The one commune that the last line of a postal address names; nil unless exactly one fits.
  ///
  /// - Parameter city: as addresses write it, `ST BRIEUC CEDEX 2`; empty to go by the code alone.
  package func commune(postalCode: String, city: String) -> Commune? {
    let key = PlaceName.cityKey(city)
    let sharing = postalCodes.numbers(of: postalCode)
    if key.isEmpty { return only(sharing) }
    let named = names.numbers(of: key)
    if sharing.isEmpty { return only(wholeCities(named, inDepartmentOf: postalCode)) }
    return only(named.filter { communes[$0].postalCodes.contains(postalCode) })
  }

  /// The communes whose name or postal code begins so, for completion: the exact name first, then
  /// the most populous.
  package func matches(prefix text: String, limit: Int) -> [Commune] {
    let text = Cells.trimmed(text)
    guard limit > 0, !text.isEmpty, text.utf8.count <= Self.longestText else { return [] }
    if text.utf8.first.map(Area.isDigit) == true {
      return Array(communes(beginning: text.uppercased()).prefix(limit))
    }
    let key = PlaceName.key(String(text))
    guard !key.isEmpty else { return [] }
    let exact = names.numbers(of: key)
    let longer = Set(Self.articles.flatMap { names.numbers(beginning: $0 + key) })
    return (exact + longer.subtracting(exact).sorted()).prefix(limit).map { communes[$0] }
  }

  private func communes(beginning code: String) -> [Commune] {
    let found = Set(postalCodes.numbers(beginning: code)).sorted().map { communes[$0] }
    let official = commune(insee: code).map { [$0] } ?? []
    return official + found.filter { $0.insee != code }
  }

  private func only(_ numbers: [Int]) -> Commune? {
    numbers.count == 1 ? numbers.first.map { communes[$0] } : nil
  }

  /// Business mail (CEDEX) has postal codes of its own, in the department of the commune.
  private func wholeCities(_ numbers: [Int], inDepartmentOf postalCode: String) -> [Int] {
    numbers.filter { number in
      let commune = communes[number]
      let digits = ["2A", "2B"].contains(commune.department) ? "20" : commune.department
      return commune.city == nil && postalCode.hasPrefix(digits)
    }
  }

  /// Le Rheu is looked for under its second word too.
  private static let articles = ["", "le ", "la ", "les ", "l "]
}
