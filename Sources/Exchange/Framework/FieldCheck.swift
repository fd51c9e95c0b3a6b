import Domain

/// Reads the fields that an indicator names, which all the kinds of entry that feed it must have.
struct FieldCheck {
  let sources: [Indicator.Source]

  /// What a field must be to serve where it is named.
  enum Nature: String {
    case number = "a number"
    case choice = "a choice among codes"
    case optional = "a field that may be empty"
  }

  func field(_ node: CatalogueNode) throws(CatalogueError) -> EntryField {
    let field = try node.code(.field, EntryField.self)
    try use(field, at: node)
    return field
  }

  func field(_ node: CatalogueNode, is nature: Nature) throws(CatalogueError) -> EntryField {
    let field = try field(node)
    guard uses(of: field).allSatisfy({ $0.is(nature) }) else {
      throw node.failure(.unsuitedField(field, key: node.name, needs: nature.rawValue))
    }
    return field
  }

  /// A key is the title or a field.
  func key(_ node: CatalogueNode) throws(CatalogueError) -> Indicator.Key {
    try node.text() == "title" ? .title : .field(try field(node))
  }

  func use(_ field: EntryField, at node: CatalogueNode) throws(CatalogueError) {
    let lacking = sources.first { KindDescription(of: $0.kind).use(of: field) == nil }
    if let lacking { throw node.failure(.unusedField(field, by: lacking.kind)) }
  }

  private func uses(of field: EntryField) -> [FieldUse] {
    sources.compactMap { KindDescription(of: $0.kind).use(of: field) }
  }
}

extension FieldUse {
  fileprivate func `is`(_ nature: FieldCheck.Nature) -> Bool {
    switch (nature, type) {
    case (.number, .number): true
    case (.choice, .choice), (.choice, .choices): true
    case (.optional, _): presence == .optional
    default: false
    }
  }
}
