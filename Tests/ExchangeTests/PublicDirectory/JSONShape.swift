import Exchange

/// JSON that a test looks into.
struct JSONShape {
  let json: JSON

  init(_ json: JSON) { self.json = json }

  init?(_ bytes: [UInt8]) {
    guard let json = JSON(bytes) else { return nil }
    self.json = json
  }

  subscript(name: String) -> JSONShape? {
    guard case .object(let members) = json else { return nil }
    return members.first { $0.name == name }.map { JSONShape($0.value) }
  }

  subscript(place: Int) -> JSONShape? {
    elements.indices.contains(place) ? elements[place] : nil
  }

  var elements: [JSONShape] {
    if case .array(let elements) = json { elements.map(JSONShape.init) } else { [] }
  }

  var text: String? { if case .text(let text) = json { text } else { nil } }

  var number: Int? { if case .number(let number) = json { number } else { nil } }

  var flag: Bool? { if case .bool(let flag) = json { flag } else { nil } }

  var texts: [String] { elements.compactMap(\.text) }

  /// The texts of all members of this name, however deep.
  func all(_ name: String) -> [String] {
    guard case .object(let members) = json else { return elements.flatMap { $0.all(name) } }
    return members.flatMap { member in
      let value = JSONShape(member.value)
      return (member.name == name ? [value.text].compactMap(\.self) : []) + value.all(name)
    }
  }
}
