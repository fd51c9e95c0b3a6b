/// An element of a page, with what is inside it.
struct HTMLElement: Sendable {
  enum Node: Sendable {
    case element(HTMLElement)
    case text(String)
  }

  let name: String
  let attributes: [String: String]
  var children: [Node] = []

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// This element and all those inside it, in the order of the page.
  var all: [HTMLElement] {
    children.reduce(into: [self]) { found, child in
      if case .element(let element) = child { found += element.all }
    }
  }

  /// The text inside, with one space for any run of blanks.
  var text: String {
    rawText.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  /// The text inside, as it is.
  var rawText: String {
    children.map { child in
      switch child {
      case .element(let element): element.rawText
      case .text(let text): text
      }
    }.joined()
  }

  /// The elements of this name, and with these attributes when some are given.
  func all(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> [HTMLElement] {
    all.filter { element in
      element.name == name && attributes.allSatisfy { element[$0.key] == $0.value }
    }
  }

  func first(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> HTMLElement? {
    all(name, attributes).first
  }

  /// The elements that have this class.
  func all(ofClass name: Substring) -> [HTMLElement] {
    all.filter { $0["class"]?.split(separator: " ").contains(name) == true }
  }
}
