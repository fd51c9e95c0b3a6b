import Mustache

/// One line of a menu that a form offers.
struct Option: Sendable {
  let value: String
  let label: String
  let isChosen: Bool
}

extension Option: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "value": value
    case "label": label
    case "isChosen": isChosen
    default: nil
    }
  }
}
