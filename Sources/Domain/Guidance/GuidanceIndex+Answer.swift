extension GuidanceIndex {
  /// Where the person may go.
  ///
  /// The same situation has the same answer over the same directory on the same day.
  ///
  /// - Parameters:
  ///   - dangers: those that the person ticked: their lines come first.
  ///   - today: from which an offer was verified long ago.
  package func guidance(
    for situation: Situation, dangers: Set<Danger> = [], on today: Day
  ) -> Guidance {
    let question = Question(situation, of: self)
    let weighing = Weighing(question, rules)
    var ranking = Ranking(size: Guidance.mostOffers, types: types.count)
    var setAside: [SetAside.Key] = []
    for (number, offer) in facts.enumerated() {
      if !question.isAnswered(by: offer) { continue }
      let span = question.span(to: offer)
      let refusals = question.refusals(of: offer, span, in: self)
      if refusals.isEmpty {
        let fit = Fit(question, offer, span, weighing)
        ranking.add(Ranking.Key(fit, offer: number), type: Int(offer.type))
      } else {
        setAside.append(SetAside.Key(refusals, span, offer: number))
      }
    }
    let chosen = ranking.offers(naming: question.isForAnyNeed) { Int(facts[$0].type) }
    return Guidance(
      offers: chosen.map { proposal($0, question, weighing, today) },
      setAside: SetAside(setAside, of: offers),
      helpLines: rules.helpLines.ordered(topics: situation.topics, dangers: dangers),
      supposedNeeds: question.isAsked ? [] : question.needs)
  }

  private func proposal(
    _ number: Int, _ question: Question, _ weighing: Weighing, _ today: Day
  ) -> Guidance.Proposal {
    let offer = facts[number]
    let span = question.span(to: offer)
    let fit = Fit(question, offer, span, weighing)
    return Guidance.Proposal(
      offer: offers[number].forEveryone, distance: span.kilometres,
      score: fit.score(
        of: question.needs.count + question.foremost.nonzeroBitCount, most: weighing.most,
        isPlaced: question.place != nil,
        halvingDistance: rules.weights.halvingDistance),
      reasons: question.reasons(for: offer, span),
      cautions: question.cautions(for: offer, offers[number], span, on: today))
  }
}

extension Question {
  func span(to offer: OfferFacts) -> Span {
    guard let place, let direction = offer.direction else { return .unknown }
    return place.span(to: direction)
  }
}
