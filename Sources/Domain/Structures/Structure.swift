/// A support structure of TPE: a unit in a hospital, a platform in a territory, or the pole.
package struct Structure: Sendable, Hashable {
  package struct Code: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
  }

  package enum Kind: String, Sendable, CaseIterable {
    case utep, utet, uteep, platform, pole
  }

  package var code: Code
  package var name: String
  package var kind: Kind
  /// The establishment, hospital group or territory that it serves; empty when not said.
  package var scope: String
  package var territories: [String]

  package init(code: Code, name: String, kind: Kind, scope: String, territories: [String]) {
    self.code = code
    self.name = name
    self.kind = kind
    self.scope = scope
    self.territories = territories
  }
}
