import Domain
import Exchange

/// What the form of a campaign holds.
struct CampaignForm: Sendable {
  let year: String
  let opensOn: String
  let dueOn: String
  let structures: Set<String>

  /// A new campaign on the year of a day, for every structure.
  init(today: Day, structures: [Structure]) {
    year = "\(today.year)"
    opensOn = ""
    dueOn = ""
    self.structures = Set(structures.map(\.code.text))
  }

  init(_ campaign: Campaign) {
    year = "\(campaign.year.number)"
    opensOn = campaign.opensOn.description
    dueOn = campaign.dueOn.description
    structures = Set(campaign.structures.map(\.text))
  }

  /// - Parameter known: the year of the campaign being changed; nil for a new one.
  init(_ form: Form, year known: ReportingYear?) {
    year = known.map { "\($0.number)" } ?? form["year"]
    opensOn = form["opens_on"]
    dueOn = form["due_on"]
    structures = Set(form.values("structures"))
  }

  /// - Throws: `CampaignErrors` with everything that is wrong.
  func campaign(
    among known: [Structure], framework: (ReportingYear) -> Framework
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
      year: year, framework: framework(year).version, opensOn: opensOn, dueOn: dueOn,
      structures: known.map(\.code).filter { structures.contains($0.text) })
    if campaign.mistakes.contains(.dueBeforeOpening) {
      errors.sentences["due_on"] = Words.dueBeforeOpening
    }
    guard errors.sentences.isEmpty else { throw errors }
    return campaign
  }

  func fields(
    isNew: Bool, among known: [Structure], errors: CampaignErrors
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
    return year + [
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
    _ form: CampaignForm, year: ReportingYear?, structures: [Structure], errors: CampaignErrors
  ) {
    title = year.map(Words.changingCampaign) ?? Words.newCampaign
    action = year.map(CampaignAddress.board) ?? "/campagnes"
    cancel = action
    fields = form.fields(isNew: year == nil, among: structures, errors: errors)
    hasErrors = !errors.sentences.isEmpty
  }
}
