import Domain
import Exchange
import Storage

/// One field of the form of an entry, as the template draws it.
struct FormField: Sendable {
  struct Choice: Sendable {
    let id: String
    let value: String
    let label: String
    let isChosen: Bool
  }

  let name: String
  let label: String
  let hint: String?
  let error: String?
  let value: String
  let isRequired: Bool
  let choices: [Choice]
  /// The field without which this one stays empty.
  let goesWith: String?
  private let control: Control

  enum Control: Sendable {
    case text, longText, number, date, time, radio, checkboxes, select
  }

  init(
    name: String, label: String, hint: String? = nil, error: String?, value: String,
    isRequired: Bool, control: Control, choices: [Choice] = [], goesWith: String? = nil
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.error = error
    self.value = value
    self.isRequired = isRequired
    self.control = control
    self.choices = choices
    self.goesWith = goesWith
  }

  var described: String {
    [hint.map { _ in "hint-\(name)" }, error.map { _ in "error-\(name)" }].compactMap(\.self)
      .joined(separator: " ")
  }
}

extension FormField: TemplateValues {
  var values: [String: Any?] {
    [
      "name": name, "label": label, "hint": hint, "error": error, "value": value,
      "isRequired": isRequired, "isOptional": !isRequired, "choices": choices,
      "goesWith": goesWith, "described": described.isEmpty ? nil : described,
      "isLine": [.text, .number, .date, .time].contains(control),
      "isLongText": control == .longText,
      "isChoice": control == .radio || control == .checkboxes, "isSelect": control == .select,
      "type": control.inputType,
      "inputType": control == .radio ? "radio" : "checkbox",
      "isShort": [.date, .number, .time].contains(control),
    ]
  }
}

extension FormField.Control {
  /// What to do about a field that was left empty; nil where the usual words say it.
  var advice: String? {
    switch self {
    case .radio, .select: Words.chooseOne
    case .checkboxes: Words.tickOne
    case .text, .longText, .number, .date, .time: nil
    }
  }

  /// The type of the `input` that takes one line.
  fileprivate var inputType: String {
    switch self {
    case .date: "date"
    case .time: "time"
    case .number: "number"
    default: "text"
    }
  }
}

extension FieldType {
  var control: FormField.Control {
    switch self {
    case .text: .text
    case .project: .select
    case .number: .number
    case .dayFromDate: .date
    case .choice: .radio
    case .choices: .checkboxes
    }
  }
}
