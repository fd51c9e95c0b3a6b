import Mustache

/// The stored properties of a value by their names, looked up once rather than at each mention in
/// a template.
struct Members: MustacheParent {
  private var values: [String: Any]

  init(of value: Any) {
    values = Dictionary(
      Mirror(reflecting: value).children.compactMap { child in
        child.label.flatMap { label in Self.unwrapped(child.value).map { (label, $0) } }
      }, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> Any? {
    get { values[name] }
    set { values[name] = newValue }
  }

  func child(named name: String) -> Any? { values[name] }

  private static func unwrapped(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : value
  }
}
