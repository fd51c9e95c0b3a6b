import Domain
import Exchange
import Storage

/// The words of an item's own page.
extension Words {
  /// The states that an item can be given from where it stands, and what the buttons say.
  static func changes(
    from state: AgendaItem.State
  ) -> [(state: AgendaItem.State, label: String)] {
    let all: [(AgendaItem.State, String)] = [
      (.announced, state == .full ? "Il reste des places" : "Annoncer de nouveau"),
      (.full, "Dire que c’est complet"), (.cancelled, "Annuler ce rendez-vous"),
    ]
    return all.filter { $0.0 != state && !($0.0 == .full && state == .cancelled) }
  }

  /// What a link to register says: the address itself, without what only programs read.
  static func text(of link: RegistrationLink) -> String {
    for scheme in ["mailto:", "tel:"] where link.address.hasPrefix(scheme) {
      return String(link.address.dropFirst(scheme.count).prefix { $0 != "?" })
    }
    return link.address
  }

  static func history(of stored: StoredAgendaItem) -> String {
    let written = "Écrit par \(stored.written.name) le \(French.moment(stored.written.instant))"
    if stored.written == stored.changed { return "\(written)." }
    return "\(written)\u{202F}; dernier changement par \(stored.changed.name) le "
      + "\(French.moment(stored.changed.instant))."
  }
}
