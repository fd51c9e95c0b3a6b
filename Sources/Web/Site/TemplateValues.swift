import Mustache

/// A value that gives its template the names it needs, rather than its stored properties.
protocol TemplateValues: MustacheParent {
  var values: [String: Any?] { get }
}

extension TemplateValues {
  func child(named name: String) -> Any? { values[name] ?? nil }
}
