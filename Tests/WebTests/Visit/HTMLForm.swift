/// A form as a browser would send it, changed where a test says so.
struct HTMLForm: Sendable {
  let action: String
  let method: String
  private(set) var fields: [(name: String, value: String)]
  let element: HTMLElement

  init(_ form: HTMLElement) {
    element = form
    action = form["action"] ?? ""
    method = form["method"] ?? "get"
    fields = form.all.flatMap(Self.sent)
  }

  /// The first value of the field; nil when it is not sent.
  subscript(name: String) -> String? {
    get { fields.first { $0.name == name }?.value }
    set { set(name, newValue.map { [$0] } ?? []) }
  }

  mutating func set(_ name: String, _ values: [String]) {
    fields.removeAll { $0.name == name }
    fields += values.map { (name, $0) }
  }

  /// The names of all that a person can fill, each once, in the order of the form.
  var names: [String] {
    element.all.reduce(into: []) { names, field in
      guard ["input", "select", "textarea"].contains(field.name), field["type"] != "hidden",
        let name = field["name"], !names.contains(name)
      else { return }
      names.append(name)
    }
  }

  /// The sentence that says what is wrong with a field; nil when nothing is.
  func error(at name: String) -> String? {
    element.first("span", ["id": "error-\(name)"])?.text
  }

  /// The names of the fields with which something is wrong.
  var wrong: [String] { names.filter { error(at: $0) != nil } }

  private static func sent(_ field: HTMLElement) -> [(name: String, value: String)] {
    guard let name = field["name"] else { return [] }
    let value = field["value"] ?? ""
    switch (field.name, field["type"]) {
    case ("input", "file"): return []
    case ("input", "radio"), ("input", "checkbox"):
      return field["checked"] == nil ? [] : [(name, value)]
    case ("input", _): return [(name, value)]
    case ("textarea", _): return [(name, field.rawText)]
    case ("select", _):
      let options = field.all("option")
      let chosen = options.first { $0["selected"] != nil } ?? options.first
      return [(name, chosen?["value"] ?? "")]
    default: return []
    }
  }
}
