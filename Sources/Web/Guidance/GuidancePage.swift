import Domain
import Exchange

/// Where a person may go, why, what to know before going, and whom to call.
struct GuidancePage: Page {
  /// How many of the offers set aside are explained.
  private static let mostSetAside = 6

  /// As many as the rules of the style sheet for paper let through.
  private static let mostPrinted = 6

  static let template = "guidance"

  // The title of the window stays in the history of the browser: it says nothing of the person.
  let title = Words.guidanceResults
  let section: Section? = .guidance
  let heading: String
  /// What was asked, in a line.
  let summary: String
  let supposed: String?
  let offers: [Offer]
  let isEmpty: Bool
  /// Whether paper shows fewer of them: a professional hands one sheet over.
  let isShortenedInPrint: Bool
  let setAside: [SetAside]
  let hasSetAside: Bool
  let setAsideTitle: String
  let moreSetAside: String?
  let helpLines: [HelpLineView]
  let urgent: [HelpLineView]
  let hasUrgent: Bool
  /// Where the questions are, to change an answer.
  let action: String
  let carried: [HiddenField]
  /// The answers without the reach: to look in the whole region.
  let widened: [HiddenField]
  let canWiden: Bool
  let isForProfessionals: Bool

  init(
    _ guidance: Guidance, for situation: Situation, _ answers: GuidanceAnswers,
    of index: GuidanceIndex, isForProfessionals: Bool
  ) {
    let typology = index.directory.typology
    heading = Words.heading(guidance.offers.count, near: situation.place?.label)
    summary = Self.summary(of: situation, typology)
    supposed =
      guidance.supposedNeeds.isEmpty
      ? nil : Words.supposed(guidance.supposedNeeds.map { typology.label($0).lowercasedInitial })
    offers = guidance.offers.map {
      Offer($0, of: index, isForProfessionals: isForProfessionals)
    }
    isEmpty = offers.isEmpty
    isShortenedInPrint = isForProfessionals && offers.count > Self.mostPrinted
    let nearest = guidance.setAside.first(Self.mostSetAside)
    setAside = nearest.map { SetAside($0, index.rules) }
    hasSetAside = !setAside.isEmpty
    setAsideTitle = Words.setAsideTitle(nearest.count)
    let more = guidance.setAside.count - nearest.count
    moreSetAside = more > 0 ? Words.moreSetAside(more) : nil
    helpLines = guidance.helpLines.map(HelpLineView.init)
    urgent = HelpLineView.urgent(index.rules, answers)
    hasUrgent = !urgent.isEmpty
    action = isForProfessionals ? GuidanceRoutes.professionalPath : GuidanceRoutes.path
    carried = answers.carried(beside: nil)
    widened = answers.with("reach", Situation.Reach.any.rawValue).carried(beside: nil)
    canWiden = situation.reach != .any && situation.place != nil
    self.isForProfessionals = isForProfessionals
  }

  private static func summary(of situation: Situation, _ typology: Typology) -> String {
    let age = situation.age.map { ["\($0) ans"] } ?? []
    let topics = Topic.allCases.filter(situation.topics.contains)
      .map { typology.label($0).lowercasedInitial }
    let needs = Need.allCases.filter(situation.needs.contains)
      .map { "«\u{202F}\(Words.asked($0))\u{202F}»" }
    let circumstances = Situation.Circumstance.allCases.filter(situation.circumstances.contains)
      .map { Words.label($0) }
    let parts = [Words.summary(situation.seeker)] + age + topics + needs + circumstances
    return parts.joined(separator: ", ")
  }
}

extension GuidancePage {
  /// One offer that may help.
  struct Offer: Sendable {
    let name: String
    /// Of its sheet.
    let path: String
    /// What it is called beside the name of its place; nil when that says it all.
    let offerName: String?
    let type: String
    let typePath: String
    /// The town and the distance.
    let place: String?
    let address: String?
    let reasons: [String]
    let cautions: [String]
    let hasCautions: Bool
    let phone: String?
    let dialled: String?
    let hours: String?
    let website: String?
    /// Whom the type receives, for who accompanies a person.
    let receives: String?

    init(_ proposal: Guidance.Proposal, of index: GuidanceIndex, isForProfessionals: Bool) {
      let typology = index.directory.typology
      let offer = proposal.offer
      let site = offer.site
      name = French.spaced(site.name)
      path = SheetAddress.sheet(offer.reference)
      offerName = offer.name.isEmpty ? nil : French.spaced(offer.name)
      let type = typology[offer.type]
      self.type = type?.name ?? offer.type.text
      typePath = "/annuaire/types/\(Address.encoded(offer.type.text))"
      let distance = proposal.distance.map { Words.at(French.kilometres($0)) }
      let town = [site.address.city, distance ?? ""].filter { !$0.isEmpty }
      place = town.isEmpty ? nil : town.joined(separator: ", ")
      address = Self.address(of: site)
      reasons = proposal.reasons.map { index.rules.text(of: $0) }
      cautions = proposal.cautions.map { index.rules.text(of: $0) }
      hasCautions = !cautions.isEmpty
      phone = site.phone.isEmpty ? nil : site.phone
      dialled = phone.map(HelpLineView.dialled)
      hours = site.spokenHours.isEmpty ? nil : site.spokenHours
      website = site.website.isEmpty ? nil : site.website
      receives = isForProfessionals ? type?.receives : nil
    }

    private static func address(of site: Site) -> String? {
      if site.isAddressConfidential || site.address.street.isEmpty { return nil }
      let town = [site.address.postalCode, site.address.city].filter { !$0.isEmpty }
      return "\(site.address.street), \(town.joined(separator: " "))"
    }
  }

  /// One offer that was set aside, and why.
  struct SetAside: Sendable {
    let name: String
    let because: String

    init(_ item: Domain.SetAside.Item, _ rules: GuidanceRules) {
      let distance = item.distance.map { " (\(Words.at(French.kilometres($0))))" } ?? ""
      name = French.spaced(item.name) + distance
      because = French.list(item.because.map { rules.text(of: $0) })
    }
  }
}
