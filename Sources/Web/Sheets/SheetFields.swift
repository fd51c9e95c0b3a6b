import Domain
import Exchange

/// The fields of the form of a sheet, as the template draws them.
struct SheetFields {
  struct Part: Sendable {
    let heading: String
    let fields: [FormField]
  }

  /// What only those with an account change.
  static let ofAccounts = ["type", "confidential_address", "status", "verified_on"]

  let form: SheetForm
  let errors: SheetErrors
  let typology: Typology
  /// Whether the columns of `ofAccounts` are left out.
  let isByLink: Bool

  /// Every column but the reference and the type, which the page draws itself.
  var parts: [Part] {
    SheetPart.allCases.compactMap { part in
      let columns = part.columns.filter { !isByLink || !Self.ofAccounts.contains($0) }
      let fields = columns.compactMap(OfferColumn.named).map(field)
      return fields.isEmpty ? nil : Part(heading: Words.heading(of: part), fields: fields)
    }
  }

  private func field(_ column: OfferColumn) -> FormField {
    FormField(
      name: column.name, label: Words.label(of: column.name), hint: hint(of: column),
      error: errors[column.name], value: value(of: column), isRequired: column.isRequired,
      control: column.content.control, choices: choices(of: column))
  }

  private func hint(of column: OfferColumn) -> String? {
    let text = inherited(column)
    switch column.content {
    case .codes where !text.isEmpty:
      return Words.hint(inherited: Words.value(text, of: column.name, typology: typology))
    case .age where !text.isEmpty: return Words.hint(inheritedAge: text)
    default: return Words.hint(of: column.name)
    }
  }

  /// What the sheet inherits from its type where it says nothing of its own, as files write it;
  /// empty for nothing.
  private func inherited(_ column: OfferColumn) -> String {
    guard let type = typology[StructureType.Code(form["type"])] else { return "" }
    let plain = Offer(
      reference: Offer.Reference(""), site: Site(name: ""), type: type.code, profile: type.profile)
    switch column.content {
    case .condition, .codes, .age: return column.written(of: plain)
    default: return ""
    }
  }

  private func value(of column: OfferColumn) -> String {
    let text = form.shown(column.name)
    return column.content == .areas ? text.replacing("|", with: ", ") : text
  }

  private func choices(of column: OfferColumn) -> [FormField.Choice] {
    switch column.content {
    case .codes(let codes):
      let chosen = form[column.name].split(separator: "|").map(String.init)
      return codes.map { choice($0, typology.label(column.name, $0), column, chosen) }
    case .code(let codes):
      return codes.map { choice($0, Words.label(ofStatus: $0), column, [form[column.name]]) }
    case .condition:
      return Words.answers(inherited: inherited(column)).map {
        choice($0.code, $0.label, column, [form[column.name]])
      }
    case .flag:
      return [choice("yes", Words.keepAddressSecret, column, [form[column.name]])]
    default: return []
    }
  }

  private func choice(
    _ code: String, _ label: String, _ column: OfferColumn, _ chosen: [String]
  ) -> FormField.Choice {
    FormField.Choice(
      id: "\(column.name)-\(code)", value: code, label: label, isChosen: chosen.contains(code))
  }
}

/// The parts of the form, each a question.
enum SheetPart: CaseIterable {
  case place, contact, services, reception, state

  var columns: [String] {
    switch self {
    case .place:
      [
        "name", "offer", "organisation", "finess", "siret", "address", "postal_code", "city",
        "insee", "latitude", "longitude", "confidential_address",
      ]
    case .contact: ["phone", "email", "website", "opening_hours"]
    case .services: ["description", "needs", "topics", "publics", "min_age", "max_age"]
    case .reception: Condition.allCases.map(\.rawValue) + ["coverage"]
    case .state: ["status", "verified_on"]
    }
  }
}

extension OfferColumn.Content {
  fileprivate var control: FormField.Control {
    switch self {
    case .paragraphs: .longText
    case .code, .condition: .radio
    case .codes, .flag: .checkboxes
    case .age: .number
    case .day: .date
    case .line, .type, .finess, .siret, .postalCode, .commune, .degrees, .areas: .text
    }
  }
}
