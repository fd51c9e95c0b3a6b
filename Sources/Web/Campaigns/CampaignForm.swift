import Domain
import Exchange

/// What the form of a campaign holds.
struct CampaignForm: Sendable {
  let year: String
  /// The version of the framework.
  let framework: String
  let opensOn: String
  let dueOn: String
  let structures: Set<String>

  /// A new campaign on the year of a day, for every structure.
  init(today: Day, structures: [Structure], framework: Framework) {
    year = "\(today.year)"
    self.framework = framework.version
    opensOn = ""
    dueOn = ""
    self.structures = Set(structures.map(\.code.text))
  }

  init(_ campaign: Campaign) {
    year = "\(campaign.year.number)"
    framework = campaign.framework
    opensOn = campaign.opensOn.description
    dueOn = campaign.dueOn.description
    structures = Set(campaign.structures.map(\.text))
  }

  /// - Parameter known: the year of the campaign being changed; nil for a new one.
  init(_ form: Form, year known: ReportingYear?) {
    year = known.map { "\($0.number)" } ?? form["year"]
    framework = form["framework"]
    opensOn = form["opens_on"]
    dueOn = form["due_on"]
    structures = Set(form.values("structures"))
  }

  /// - Parameter kept: the campaign as it is; nil for a new one.
  /// - Throws: `CampaignErrors` with everything that is wrong.
  func campaign(
    among known: [Structure], kept: Campaign?, catalogue: Catalogue
  ) throws(CampaignErrors) -> Campaign {
    var errors = CampaignErrors()
    let year = Int(self.year).flatMap { ReportingYear($0) }
    let days = (Day(opensOn), Day(dueOn))
    if year == nil { errors.sentences["year"] = Words.yearMissing }
    if days.0 == nil { errors.sentences["opens_on"] = Words.dayMissing }
    if days.1 == nil { errors.sentences["due_on"] = Words.dayMissing }
    if known.allSatisfy({ !structures.contains($0.code.text) }) {
      errors.sentences["structures"] = Words.tickOne
    }
    guard let year, let opensOn = days.0, let dueOn = days.1 else { throw errors }
    let campaign = Campaign(
      year: year, framework: try version(in: year, kept: kept, catalogue), opensOn: opensOn,
      dueOn: dueOn,
      structures: known.map(\.code).filter { structures.contains($0.text) })
    if campaign.mistakes.contains(.dueBeforeOpening) {
      errors.sentences["due_on"] = Words.dueBeforeOpening
    }
    guard errors.sentences.isEmpty else { throw errors }
    return campaign
  }

  /// The version that reports are made with: the one that was chosen, or the one that there was.
  private func version(
    in year: ReportingYear, kept: Campaign?, _ catalogue: Catalogue
  ) throws(CampaignErrors) -> String {
    let latest = kept?.framework ?? catalogue.framework(for: year).version
    let chosen = framework.isEmpty ? latest : framework
    if chosen == kept?.framework { return chosen }
    guard let version = catalogue.framework(version: chosen) else {
      throw CampaignErrors(sentences: ["framework": Words.frameworkMissing])
    }
    guard version.inForceFrom <= year else {
      let field = kept == nil ? "year" : "framework"
      throw CampaignErrors(sentences: [field: Words.beforeFramework(version.inForceFrom)])
    }
    return chosen
  }

  func fields(
    isNew: Bool, among known: [Structure], catalogue: Catalogue, errors: CampaignErrors
  ) -> [FormField] {
    func field(
      _ name: String, _ label: String, _ value: String, _ control: FormField.Control,
      choices: [FormField.Choice] = []
    ) -> FormField {
      FormField(
        name: name, label: label, error: errors.sentences[name], value: value, isRequired: true,
        control: control, choices: choices)
    }
    let year = isNew ? [field("year", Words.campaignYear, self.year, .number)] : []
    let choices = known.map { structure in
      FormField.Choice(
        id: "structures-\(structure.code.text)", value: structure.code.text,
        label: structure.name, isChosen: structures.contains(structure.code.text))
    }
    let versions = catalogue.frameworks.map { ($0.version, Words.version($0)) }
    let isKnown = framework.isEmpty || versions.contains { $0.0 == framework }
    let frameworks = (versions + (isKnown ? [] : [(framework, framework)])).map { version, label in
      FormField.Choice(
        id: "framework-\(version)", value: version, label: label, isChosen: version == framework)
    }
    return year + [
      field("framework", Words.framework, "", .radio, choices: frameworks),
      field("opens_on", Words.opensOn, opensOn, .date), field("due_on", Words.dueOn, dueOn, .date),
      field("structures", Words.concerned, "", .checkboxes, choices: choices),
    ]
  }
}

/// What is wrong with the form of a campaign, in words, by field.
struct CampaignErrors: Error {
  var sentences: [String: String] = [:]
}

/// The form of a campaign, new or being changed.
struct CampaignFormPage: Page {
  static let template = "campaign-form"

  let title: String
  let section: Section? = .campaigns
  let action: String
  let cancel: String
  let fields: [FormField]
  let hasErrors: Bool

  /// - Parameter year: of the campaign being changed; nil for a new one.
  init(
    _ form: CampaignForm, year: ReportingYear?, structures: [Structure], catalogue: Catalogue,
    errors: CampaignErrors
  ) {
    title = year.map(Words.changingCampaign) ?? Words.newCampaign
    action = year.map(CampaignAddress.board) ?? "/campagnes"
    cancel = action
    fields = form.fields(
      isNew: year == nil, among: structures, catalogue: catalogue, errors: errors)
    hasErrors = !errors.sentences.isEmpty
  }
}
