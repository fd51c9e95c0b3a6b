/// A kind of place of the directory, from the typology.
package struct StructureType: Sendable, Hashable {
  package struct Code: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
  }

  package let code: Code
  package let sector: Sector
  /// The full French name.
  package let name: String
  /// What people say for short, such as CSAPA; the name where nobody shortens it.
  package let shortName: String
  /// What a page about it answers, such as "Qu’est-ce qu’un CSAPA ?".
  package let question: String
  /// What it does, in plain French.
  package let what: String
  /// Whom it receives, in plain French.
  package let receives: String
  /// Good to know: costs, duration, how to come; each one sentence.
  package let facts: [String]
  /// What an offer of the type answers unless it says otherwise.
  package let profile: Profile
  /// Other words under which people look for it.
  package let words: [String]

  package init(
    code: Code, sector: Sector, name: String, shortName: String, question: String = "",
    what: String, receives: String, facts: [String], profile: Profile, words: [String]
  ) {
    self.code = code
    self.sector = sector
    self.name = name
    self.shortName = shortName
    self.question = question
    self.what = what
    self.receives = receives
    self.facts = facts
    self.profile = profile
    self.words = words
  }
}
