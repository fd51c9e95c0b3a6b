/// A TPE project that support structures accompany: a programme or a targeted action.
package struct Project: Sendable, Hashable {
  package struct Code: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
  }

  package enum Nature: String, Sendable, CaseIterable {
    case programme
    case targetedAction = "targeted_action"
  }

  package enum Partnership: String, Sendable, CaseIterable {
    case singleStructure = "single_structure"
    case multiPartner = "multi_partner"
  }

  package var code: Code
  package var title: String
  package var team: String
  package var nature: Nature
  /// When the programme was declared to the health agency; nil for one not declared yet.
  package var declaredOn: Day?
  package var partnership: Partnership
  /// The support structures that accompany it.
  package var structures: [Structure.Code]

  package init(
    code: Code, title: String, team: String, nature: Nature, declaredOn: Day?,
    partnership: Partnership, structures: [Structure.Code]
  ) {
    self.code = code
    self.title = title
    self.team = team
    self.nature = nature
    self.declaredOn = declaredOn
    self.partnership = partnership
    self.structures = structures
  }
}
