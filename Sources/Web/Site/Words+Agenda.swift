import Domain
import Exchange

/// The words of the agenda.
extension Words {
  static let menuAgenda = "Agenda"
  static let appointment = "rendez-vous"
  static let alreadyBegun = "Déjà commencés"
  static let unreadableMonth = "Écrivez l’année puis le mois, par exemple 2026-11."
  static let placeTooLong = "Ce lieu est trop long\u{A0}: écrivez une ville ou un département."
  static let laterAppointments = "Rendez-vous suivants"
  static let earlierAppointments = "Rendez-vous plus anciens"

  static func name(of kind: AgendaItem.Kind) -> String {
    switch kind {
    case .training: "Formation"
    case .publicSession: "Séance ouverte au public"
    case .bodyMeeting: "Réunion d’instance"
    }
  }

  static func name(of audience: AgendaItem.Audience) -> String {
    switch audience {
    case .everyone: "Tout le monde"
    case .professionals: "Professionnels"
    case .members: "Membres de l’instance"
    }
  }

  static func name(of visibility: AgendaItem.Visibility) -> String {
    switch visibility {
    case .everyone: "Tout le monde, sans compte"
    case .signedIn: "Les personnes connectées seulement"
    }
  }

  /// Nil for what is simply announced.
  static func name(of state: AgendaItem.State) -> String? {
    switch state {
    case .announced: nil
    case .full: "Complet"
    case .cancelled: "Annulé"
    }
  }

  static func advice(for state: AgendaItem.State) -> String? {
    switch state {
    case .announced: nil
    case .full: "Il n’y a plus de place. Appelez l’organisateur pour une liste d’attente."
    case .cancelled: "Ce rendez-vous n’aura pas lieu. Il reste ici pour que chacun le sache."
    }
  }

  static func month(of day: Day) -> String {
    let month = French.month(day.month)
    return "\(month.prefix(1).uppercased())\(month.dropFirst()) \(day.year)"
  }

  /// The place as a line of text: its words, then its town.
  static func place(_ place: AgendaItem.Place) -> String {
    let town = [place.postalCode, place.town].filter { !$0.isEmpty }.joined(separator: " ")
    return [place.name, town].filter { !$0.isEmpty }.map(French.spaced).joined(separator: ", ")
  }
}
