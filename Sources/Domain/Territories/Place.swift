/// What a person means by a text that names a place.
package struct Place: Sendable, Hashable {
  /// The place as it is said back to the person: `Lorient (56100)`, a postal code, a position.
  package var label: String
  /// Nil for a commune whose position is not known.
  package var position: Position?
  /// Nil for a position, and for a postal code that several communes share.
  package var commune: Commune?

  package init(label: String, position: Position? = nil, commune: Commune? = nil) {
    self.label = label
    self.position = position
    self.commune = commune
  }

  init(_ commune: Commune) {
    self.init(label: commune.label, position: commune.position, commune: commune)
  }
}

extension Commune {
  /// The name with a postal code, which tells communes of one name apart; with the department's
  /// code for a large city, and for a commune whose postal code is not known.
  package var label: String {
    let code = postalCodes.count > 5 ? nil : postalCodes.first
    return "\(name) (\(code ?? department))"
  }
}
