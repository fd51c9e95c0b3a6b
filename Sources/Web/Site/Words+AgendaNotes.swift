import Domain
import Exchange

/// The words of what the agenda gives to the journal and to other programs.
extension Words {
  static let register = "Inscription"
  static let backToItem = "Revenir au rendez-vous"

  static func agendaName(isDemonstration: Bool) -> String {
    "Maillage\u{A0}: agenda" + (isDemonstration ? " (démonstration)" : "")
  }

  static func name(of note: AgendaNote) -> String {
    switch note {
    case .relayed: "J’ai relayé cette formation"
    case .referral: "J’ai orienté une personne vers cette formation"
    case .organised: "Nous avons organisé cette formation"
    }
  }

  static func hint(for note: AgendaNote) -> String {
    switch note {
    case .relayed: "Ajoute ces sessions à l’indicateur 3.2.3\u{A0}: une par jour."
    case .referral: "Ajoute 1 personne à l’indicateur 3.2.2. Aucun nom n’est demandé."
    case .organised: "Ajoute 1 formation à l’indicateur 3.2.1."
    }
  }

  static func already(_ note: AgendaNote, count: Int, latest: Day) -> String {
    switch note {
    case .relayed, .organised: "Déjà notée le \(French.date(latest))."
    case .referral:
      "\(French.count(count, "personne déjà orientée", "personnes déjà orientées")), "
        + "la dernière fois le \(French.date(latest))."
    }
  }

  /// Where an entry of the journal comes from.
  static func comesFromAgenda(_ item: AgendaItem) -> String {
    let place = item.place.town.isEmpty ? "" : ", \(item.place.town)"
    return "Noté depuis l’agenda\u{A0}: «\u{202F}\(item.title)\u{202F}», "
      + "\(French.days(of: item.sittings))\(place)."
  }
}
