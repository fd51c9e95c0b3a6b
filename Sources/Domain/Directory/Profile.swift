/// What an offer answers, about what, for whom and how.
package struct Profile: Sendable, Hashable {
  package var needs: [Need]
  /// Empty for all.
  package var topics: [Topic]
  /// Empty for anyone.
  package var audiences: [Audience]
  /// What is known; a condition that is not named is not known.
  package var conditions: [Condition: Bool]
  package var ages: Ages

  package static let unknown = Profile()

  package init(
    needs: [Need] = [], topics: [Topic] = [], audiences: [Audience] = [],
    conditions: [Condition: Bool] = [:], ages: Ages = Ages()
  ) {
    self.needs = needs
    self.topics = topics
    self.audiences = audiences
    self.conditions = conditions
    self.ages = ages
  }

  /// The profile with its gaps filled from another one: what an offer inherits from its type.
  package func filled(from other: Profile) -> Profile {
    Profile(
      needs: needs.isEmpty ? other.needs : needs,
      topics: topics.isEmpty ? other.topics : topics,
      audiences: audiences.isEmpty ? other.audiences : audiences,
      conditions: conditions.merging(other.conditions) { own, _ in own },
      ages: Ages(
        minimum: ages.minimum ?? other.ages.minimum, maximum: ages.maximum ?? other.ages.maximum))
  }
}

/// The ages that an offer receives, in years, both included.
package struct Ages: Sendable, Hashable {
  /// Nil when the offer states none.
  package var minimum: Int?
  package var maximum: Int?

  package init(minimum: Int? = nil, maximum: Int? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }

  package func contains(_ age: Int) -> Bool {
    age >= minimum ?? 0 && age <= maximum ?? .max
  }
}
