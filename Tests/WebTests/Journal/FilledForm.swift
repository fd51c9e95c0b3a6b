import Domain

/// What a person types in the form of a kind of entry: something in every field, as the
/// description of the kind has them.
enum FilledForm {
  static func fill(_ form: inout HTMLForm, of kind: EntryKind, title: String = "Titre") {
    let description = KindDescription(of: kind)
    form["date"] = "2025-03-12"
    if description.isTitleRequired { form["title"] = title }
    for use in description.fields { form.set(use.field.rawValue, values(of: use)) }
    form["comment"] = "Commentaire"
  }

  private static func values(of use: FieldUse) -> [String] {
    switch use.type {
    case .text: ["Texte"]
    case .project: ["P1"]
    case .number(let least): ["\(least + 1)"]
    case .dayFromDate: ["2025-04-01"]
    case .choice(let codes): Array(codes.prefix(1))
    case .choices(let codes): Array(codes.prefix(2))
    }
  }

  /// What the form of a new entry holds, with all of it filled.
  static func new(_ kind: EntryKind, for visitor: Visitor) async throws -> HTMLForm {
    let page = try await visitor.page("/journal/nouvelle?type=\(kind.rawValue)")
    guard var form = page.form("/journal") else { throw NoPage(path: "/journal", status: 200) }
    fill(&form, of: kind)
    return form
  }
}
