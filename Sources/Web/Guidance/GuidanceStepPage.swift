import Domain
import Exchange

/// One of the three short pages of questions.
struct GuidanceStepPage: Page {
  static let template = "guidance-step"

  let title: String
  let section: Section? = .guidance
  let action = GuidanceRoutes.path
  let step: String
  let stepLabel: String
  /// The step that the button to go back leads to; nil on the first page.
  let previous: String?
  let isFirst: Bool
  let isLast: Bool
  let fields: [FormField]
  let carried: [HiddenField]
  let hasErrors: Bool
  /// Whom to call at once, when the person has ticked a danger.
  let urgent: [HelpLineView]
  let hasUrgent: Bool

  init(
    _ step: GuidanceAnswers.Step, _ answers: GuidanceAnswers, errors: [String: String] = [:],
    index: GuidanceIndex
  ) {
    title =
      switch step {
      case .who: Words.guidanceWho
      case .what: Words.guidanceWhat
      case .where: Words.guidanceWhere
      }
    self.step = step.rawValue
    stepLabel = Words.step(step.number)
    previous = step.previous?.rawValue
    isFirst = step.previous == nil
    isLast = step == .where
    fields = answers.fields(of: step, errors: errors, typology: index.directory.typology)
    carried = answers.carried(beside: step)
    hasErrors = !errors.isEmpty
    urgent = HelpLineView.urgent(index.rules, answers)
    hasUrgent = !urgent.isEmpty
  }
}

/// All the questions on one page, for who accompanies a person.
struct ProfessionalGuidancePage: Page {
  static let template = "guidance-professional"

  let title = Words.guidanceForProfessionals
  let section: Section? = .guidance
  let action = GuidanceRoutes.professionalPath
  let fields: [FormField]
  let hasErrors: Bool

  init(_ answers: GuidanceAnswers, errors: [String: String] = [:], typology: Typology) {
    fields = answers.fieldsForProfessionals(errors: errors, typology: typology)
    hasErrors = !errors.isEmpty
  }
}

/// A line to call, as pages show it.
struct HelpLineView: Sendable {
  let name: String
  let phone: String
  /// The number as a telephone dials it.
  let dialled: String
  let when: String

  init(_ line: HelpLine) {
    (name, phone, when) = (line.name, line.phone, line.when)
    dialled = Self.dialled(line.phone)
  }

  /// The lines of the dangers that the person has ticked; none without a danger.
  static func urgent(_ rules: GuidanceRules, _ answers: GuidanceAnswers) -> [HelpLineView] {
    let dangers = answers.dangers
    if dangers.isEmpty { return [] }
    return rules.helpLines.ordered(topics: [], dangers: dangers)
      .filter { !$0.dangers.isEmpty }.map(HelpLineView.init)
  }

  /// The digits of a number, with its plus sign.
  static func dialled(_ phone: String) -> String {
    phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
  }
}
