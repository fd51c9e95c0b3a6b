import Domain

/// A new account as the form sends it.
struct AccountForm: Sendable {
  let email: String
  let name: String
  let right: RightForm

  init() {
    email = ""
    name = ""
    right = RightForm(role: "", structure: "")
  }

  init(_ form: Form) {
    email = String(Cells.trimmed(form["email"]))
    name = String(Cells.trimmed(form["name"]))
    right = RightForm(form)
  }

  /// What is wrong, in words, by field.
  func errors(structures: [Structure]) -> [String: String] {
    var errors = right.errors(structures: structures)
    if EmailAddress(email) == nil { errors["email"] = Words.notAnAddress }
    do {
      _ = try PersonName(name)
    } catch {
      errors["name"] = Words.sentence(for: error)
    }
    return errors
  }
}

/// A right as a form sends it.
struct RightForm: Sendable {
  let role: String
  let structure: String

  init(role: String, structure: String) {
    self.role = role
    self.structure = structure
  }

  init(_ form: Form) {
    self.init(role: form["role"], structure: form["structure"])
  }

  /// Nil for what is no right.
  var right: Right? {
    Right.Role(rawValue: role).flatMap {
      Right($0, of: structure.isEmpty ? nil : Structure.Code(structure))
    }
  }

  func errors(structures: [Structure]) -> [String: String] {
    guard let role = Right.Role(rawValue: role) else { return ["role": Words.roleMissing] }
    if !role.isOfAStructure {
      return structure.isEmpty ? [:] : ["structure": Words.structureUnused]
    }
    return structures.contains { $0.code.text == structure }
      ? [:] : ["structure": Words.structureMissing]
  }

  var roles: [Option] {
    Right.Role.allCases.map { role in
      Option(
        value: role.rawValue, label: Words.name(of: role), isChosen: role.rawValue == self.role)
    }
  }

  func options(of structures: [Structure]) -> [Option] {
    structures.map { structure in
      Option(
        value: structure.code.text, label: structure.name,
        isChosen: structure.code.text == self.structure)
    }
  }
}
