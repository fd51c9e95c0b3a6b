/// The words of people and of institutions that a search understands: data, not rules.
package struct SearchWords: Sendable {
  /// Phrases that mean the same codes.
  package struct Expression: Sendable {
    package var phrases: [String]
    package var needs: [Need]
    package var topics: [Topic]
    package var audiences: [Audience]
    package var sectors: [Sector]
    /// Those that answer best first.
    package var types: [StructureType.Code]

    package init(
      phrases: [String], needs: [Need] = [], topics: [Topic] = [], audiences: [Audience] = [],
      sectors: [Sector] = [], types: [StructureType.Code] = []
    ) {
      self.phrases = phrases
      self.needs = needs
      self.topics = topics
      self.audiences = audiences
      self.sectors = sectors
      self.types = types
    }
  }

  /// A short name with the words that it stands for.
  package struct Acronym: Sendable {
    package var short: String
    package var full: String

    package init(short: String, full: String) {
      self.short = short
      self.full = full
    }
  }

  package var expressions: [Expression]
  package var acronyms: [Acronym]
  /// Words that tell nothing, such as articles.
  package var stopWords: [String]

  package static let none = SearchWords(expressions: [], acronyms: [], stopWords: [])

  package init(expressions: [Expression], acronyms: [Acronym], stopWords: [String]) {
    self.expressions = expressions
    self.acronyms = acronyms
    self.stopWords = stopWords
  }
}
