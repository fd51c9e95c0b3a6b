import Domain

extension GuidanceAnswers {
  /// The questions of a step, filled with the answers.
  func fields(of step: Step, errors: [String: String], typology: Typology) -> [FormField] {
    switch step {
    case .who: [seekerField(errors), ageField(errors)]
    case .what: [dangerField, topicsField(typology), needsField]
    case .where: whereFields(errors)
    }
  }

  /// The questions of the page for professionals, who need not say what they are.
  func fieldsForProfessionals(errors: [String: String], typology: Typology) -> [FormField] {
    [ageField(errors), topicsField(typology), needsField] + whereFields(errors) + [dangerField]
  }

  private func seekerField(_ errors: [String: String]) -> FormField {
    field(
      "for", .radio, Words.seekerLabel, error: errors["for"], isRequired: true,
      choices: choices("for", Situation.Seeker.self, Words.label))
  }

  private func ageField(_ errors: [String: String]) -> FormField {
    field("age", .number, Words.ageLabel, hint: Words.ageHint, error: errors["age"])
  }

  private var dangerField: FormField {
    field(
      "danger", .checkboxes, Words.dangersLabel, hint: Words.dangersHint,
      choices: choices("danger", Danger.self, Words.label))
  }

  private func topicsField(_ typology: Typology) -> FormField {
    field(
      "topics", .checkboxes, Words.topicsLabel, hint: Words.topicsHint,
      choices: choices("topics", Topic.self) { typology.label($0) })
  }

  private var needsField: FormField {
    field(
      "needs", .checkboxes, Words.needsLabel, hint: Words.needsHint,
      choices: choices("needs", Need.self, Words.asked))
  }

  private func whereFields(_ errors: [String: String]) -> [FormField] {
    let wishes: Set<Situation.Circumstance> = [
      .anonymous, .free, .noPrescription, .notAbstinent, .remoteOnly,
    ]
    let circumstances = choices("conditions", Situation.Circumstance.self, Words.label)
    func among(_ isWish: Bool) -> [FormField.Choice] {
      circumstances.filter { choice in
        wishes.contains { $0.rawValue == choice.value } == isWish
      }
    }
    return [
      field("place", .text, Words.placeLabel, hint: Words.placeHint, error: errors["place"]),
      field(
        "reach", .radio, Words.reachLabel,
        choices: choices("reach", Situation.Reach.self, Words.label)),
      field("conditions", .checkboxes, Words.wishesLabel, choices: among(true)),
      field(
        "conditions", .checkboxes, Words.livesLabel, hint: Words.livesHint,
        choices: among(false)),
    ]
  }

  private func field(
    _ name: String, _ control: FormField.Control, _ label: String, hint: String? = nil,
    error: String? = nil, isRequired: Bool = false, choices: [FormField.Choice] = []
  ) -> FormField {
    FormField(
      name: name, label: label, hint: hint, error: error, value: self[name],
      isRequired: isRequired, control: control, choices: choices)
  }

  private func choices<Code: CaseIterable & RawRepresentable<String>>(
    _ field: String, _: Code.Type, _ label: (Code) -> String
  ) -> [FormField.Choice] {
    Code.allCases.map { code in
      FormField.Choice(
        id: "\(field)-\(code.rawValue)", value: code.rawValue, label: label(code),
        isChosen: values(field).contains(code.rawValue))
    }
  }
}
