/// How offers are weighed for a situation, what is read between its lines, and the words of the
/// answer: data, not code.
package struct GuidanceRules: Sendable {
  /// How much each part of the fit counts; whole numbers, so that equal fits are equal.
  package struct Weights: Sendable, Hashable {
    /// Of an offer that names the public of the person.
    package var audiences: [Audience: Int]
    /// Of an offer that names all the topics asked for, some of them, or that is for all topics.
    package var namedTopic: Int
    package var partlyNamedTopic: Int
    package var anyTopic: Int
    /// Of an offer for relatives, when a relative asks.
    package var family: Int
    /// Of an offer that takes people who were not sent by anybody.
    package var direct: Int
    /// Of an offer that helps from afar, for who cannot move.
    package var remote: Int
    /// The distance, in kilometres, that halves what nearness adds to the score.
    package var halvingDistance: Int

    package init(
      audiences: [Audience: Int], namedTopic: Int, partlyNamedTopic: Int, anyTopic: Int,
      family: Int, direct: Int, remote: Int, halvingDistance: Int
    ) {
      self.audiences = audiences
      self.namedTopic = namedTopic
      self.partlyNamedTopic = partlyNamedTopic
      self.anyTopic = anyTopic
      self.family = family
      self.direct = direct
      self.remote = remote
      self.halvingDistance = halvingDistance
    }
  }

  package let weights: Weights
  /// The types that are about consumptions first: for them, no topic named means all of them.
  package let specialised: Set<StructureType.Code>
  /// The types that are for some publics only, unless an offer says otherwise: what else the type
  /// names, minors for example, are the people among those.
  package let reserved: [StructureType.Code: [Audience]]
  package let inferences: Inferences
  package let favours: [Favour]
  package let helpLines: [HelpLine]
  /// By the code of a reason, a caution or a refusal.
  private let words: [String: String]

  package init(
    weights: Weights, specialised: Set<StructureType.Code>,
    reserved: [StructureType.Code: [Audience]], inferences: Inferences, favours: [Favour],
    helpLines: [HelpLine], words: [String: String]
  ) {
    self.weights = weights
    self.specialised = specialised
    self.reserved = reserved
    self.inferences = inferences
    self.favours = favours
    self.helpLines = helpLines
    self.words = words
  }

  package func text(of reason: Guidance.Reason) -> String { words[reason.code] ?? reason.code }
  package func text(of caution: Guidance.Caution) -> String {
    words[caution.rawValue] ?? caution.rawValue
  }
  package func text(of refusal: Guidance.Refusal) -> String {
    words["refusal:\(refusal.rawValue)"] ?? refusal.rawValue
  }
}

/// What a situation lets one suppose, when the person does not say it.
package struct Inferences: Sendable {
  /// What each looks for who names no need.
  package let needsOfSeekers: [Situation.Seeker: [Need]]
  package let needsOfCircumstances: [Situation.Circumstance: [Need]]
  package let audiencesOfNeeds: [Need: [Audience]]
  package let audiencesOfCircumstances: [Situation.Circumstance: [Audience]]
  /// The publics that no question asks about: nobody is known not to be of them.
  package let unasked: [Audience]

  package init(
    needsOfSeekers: [Situation.Seeker: [Need]],
    needsOfCircumstances: [Situation.Circumstance: [Need]], audiencesOfNeeds: [Need: [Audience]],
    audiencesOfCircumstances: [Situation.Circumstance: [Audience]], unasked: [Audience]
  ) {
    self.needsOfSeekers = needsOfSeekers
    self.needsOfCircumstances = needsOfCircumstances
    self.audiencesOfNeeds = audiencesOfNeeds
    self.audiencesOfCircumstances = audiencesOfCircumstances
    self.unasked = unasked
  }

  /// The needs of a person who named none, each once.
  package func needs(in situation: Situation) -> [Need] {
    let all = needsOfCircumstances(in: situation).union(needsOfSeekers[situation.seeker] ?? [])
    return Need.allCases.filter(all.contains)
  }

  /// Those of them that come from what the person lives through.
  package func needsOfCircumstances(in situation: Situation) -> Set<Need> {
    Set(situation.circumstances.flatMap { needsOfCircumstances[$0] ?? [] })
  }
}

/// Types of structure that suit a situation best: the hospital's own team for who is in hospital.
package struct Favour: Sendable, Hashable {
  /// The situations that it is for; what is nil or empty is not looked at.
  package struct Occasion: Sendable, Hashable {
    package var seeker: Situation.Seeker?
    package var circumstance: Situation.Circumstance?
    package var need: Need?
    /// The ages of the person, in years; who does not say theirs is of none.
    package var ages: ClosedRange<Int>?

    package init(
      seeker: Situation.Seeker? = nil, circumstance: Situation.Circumstance? = nil,
      need: Need? = nil, ages: ClosedRange<Int>? = nil
    ) {
      self.seeker = seeker
      self.circumstance = circumstance
      self.need = need
      self.ages = ages
    }

    /// - Parameter needs: those asked for, or supposed.
    func suits(_ situation: Situation, needs: [Need]) -> Bool {
      seeker.map { $0 == situation.seeker } ?? true
        && circumstance.map(situation.circumstances.contains) ?? true
        && need.map(needs.contains) ?? true
        && ages.map { ages in situation.age.map(ages.contains) ?? false } ?? true
    }
  }

  /// What the reason is called: `suited:in_hospital`.
  package let name: String
  package let occasion: Occasion
  package let types: Set<StructureType.Code>
  package let weight: Int
  /// Whether one passes by these types whatever one looks for: one of their offers is then always
  /// named, after those that meet the needs.
  package let isForAnyNeed: Bool

  package init(
    name: String, occasion: Occasion, types: Set<StructureType.Code>, weight: Int,
    isForAnyNeed: Bool = false
  ) {
    self.name = name
    self.occasion = occasion
    self.types = types
    self.weight = weight
    self.isForAnyNeed = isForAnyNeed
  }
}
