import Domain
import Exchange

/// What the form of an item of the agenda holds, from the browser or from an item.
struct AgendaForm: Sendable {
  /// How many empty days are offered at a time.
  private static let step = 2

  private(set) var draft: AgendaDraft
  let kind: AgendaItem.Kind

  /// A new item of a kind, with what is usual for it.
  init(kind: AgendaItem.Kind, organiser: Structure.Code?) {
    self.kind = kind
    draft = AgendaDraft()
    draft[.kind] = kind.rawValue
    draft[.audience] = kind.usualAudience.rawValue
    draft[.visibility] = kind.usualVisibility.rawValue
    draft[.organiser] = organiser?.text ?? ""
    addRows()
  }

  init(_ item: AgendaItem) {
    kind = item.kind
    draft = AgendaDraft(item)
    addRows()
  }

  /// What a browser sent; nil without a known kind.
  ///
  /// - Parameter organiser: the one structure that the person writes for; nil for any.
  init?(_ form: Form, organiser: Structure.Code?) {
    guard let kind = AgendaItem.Kind(rawValue: form["kind"]) else { return nil }
    self.kind = kind
    draft = AgendaDraft()
    draft[.kind] = kind.rawValue
    for (field, name) in Self.names { draft[field] = form[name] }
    if let organiser { draft[.organiser] = organiser.text }
    let rows = (0...Sittings.most).prefix { !form.values("day-\($0)").isEmpty }
    draft.rows = rows.map { number in
      AgendaDraft.Row(
        day: form["day-\(number)"], begin: form["begin-\(number)"], end: form["end-\(number)"])
    }
  }

  /// Offers more empty days.
  mutating func addRows() {
    let count = min(draft.rows.count + Self.step, Sittings.most)
    while draft.rows.count < count { draft.rows.append(AgendaDraft.Row()) }
  }

  /// The fields that have one text, and their names in the form.
  static let names: [(field: AgendaDraft.Field, name: String)] = [
    (.title, "title"), (.trainingType, "training_type"), (.place, "place"),
    (.postalCode, "postal_code"), (.town, "town"), (.organiser, "structure"),
    (.description, "description"), (.registration, "registration"), (.phone, "phone"),
    (.audience, "audience"), (.visibility, "visibility"),
  ]
}

/// What is wrong with the form, in words, by the names of its fields.
struct AgendaErrors: Sendable {
  private var sentences: [String: String] = [:]

  init(_ problems: [AgendaProblem] = []) {
    for problem in problems {
      sentences[Self.name(of: problem.field)] = Words.sentence(for: problem.reason)
    }
  }

  var isEmpty: Bool { sentences.isEmpty }

  subscript(name: String) -> String? { sentences[name] }

  private static func name(of field: AgendaDraft.Field) -> String {
    switch field {
    case .day(let number): "day-\(number)"
    case .begin(let number): "begin-\(number)"
    case .end(let number): "end-\(number)"
    default: AgendaForm.names.first { $0.field == field }?.name ?? "kind"
    }
  }
}
