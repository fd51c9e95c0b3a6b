package import Domain

extension French {
  package static func state(_ state: Priority.State) -> String {
    switch state {
    case .notStarted: "pas commencée"
    case .underWay: "en cours"
    case .reached: "atteinte"
    case .abandoned: "abandonnée"
    }
  }
}
