import Domain
import Yams

/// What exports say in French where a format has no code.
package struct ExchangeWords: Sendable, Decodable {
  struct Presence: Sendable, Decodable {
    let holds: String
    let fails: String
  }

  struct AgePhrases: Sendable, Decodable {
    let between: String
    let from: String
    let until: String
  }

  struct TaxonomyWords: Sendable, Decodable {
    let name: String
    let description: String
  }

  private let conditions: [String: Presence]
  private let ages: AgePhrases
  private let audiences: String
  private let topics: String
  private let needs: String
  private let organization: String
  private let others: String
  private let runBy: String
  let temporarilyClosed: String
  let confidential: String
  let taxonomies: [String: TaxonomyWords]

  enum CodingKeys: String, CodingKey {
    case conditions, ages, audiences, topics, needs, organization, others, confidential, taxonomies
    case runBy = "run_by"
    case temporarilyClosed = "temporarily_closed"
  }

  /// Those that come with the program.
  ///
  /// - Throws: an error of the decoder when they are wrong.
  package static func shipped() throws -> ExchangeWords {
    try YAMLDecoder().decode(
      ExchangeWords.self, from: String(decoding: PackageResources.exchange_yaml, as: UTF8.self))
  }

  /// What is known of a condition, as a sentence; nil when nothing is.
  func sentence(_ condition: Condition, of profile: Profile) -> String? {
    guard let holds = profile.conditions[condition], let words = conditions[condition.rawValue]
    else { return nil }
    return holds ? words.holds : words.fails
  }

  /// The sentences of the conditions that are known, one after the other.
  func sentences(_ asked: [Condition], of profile: Profile) -> String {
    asked.compactMap { sentence($0, of: profile) }.joined(separator: " ")
  }

  func sentence(_ ages: Ages) -> String {
    let phrase =
      switch (ages.minimum, ages.maximum) {
      case (nil, nil): ""
      case (_?, nil): self.ages.from
      case (nil, _?): self.ages.until
      case (_?, _?): self.ages.between
      }
    return phrase.replacing("{minimum}", with: "\(ages.minimum ?? 0)")
      .replacing("{maximum}", with: "\(ages.maximum ?? 0)")
  }

  func audiences(of profile: Profile, _ typology: Typology) -> String {
    listed(profile.audiences.map(typology.label), in: audiences)
  }

  func topics(of profile: Profile, _ typology: Typology) -> String {
    listed(profile.topics.map(typology.label), in: topics)
  }

  func needs(_ needs: [Need], _ typology: Typology) -> String {
    listed(needs.map(typology.label), in: self.needs)
  }

  /// What an organisation is known to do: run these places.
  func organization(_ names: [String]) -> String {
    let shown = names.count > 3 ? Array(names.prefix(3)) + [others] : names
    return listed(shown, in: organization)
  }

  /// Who runs a place.
  func runBy(_ organisation: String) -> String { listed([organisation], in: runBy) }

  private func listed(_ words: [String], in phrase: String) -> String {
    words.isEmpty ? "" : phrase.replacing("{list}", with: words.joined(separator: ", "))
  }
}
