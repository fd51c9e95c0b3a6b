import Domain
import Exchange
import Storage

/// What a structure can note in its journal, in one click, about a training of the agenda.
enum AgendaNote: String, Sendable, CaseIterable {
  /// The structure made the training known.
  case relayed
  /// The structure referred somebody to it.
  case referral
  /// The structure gave the training itself.
  case organised

  /// What can be noted of an item by a structure; nothing of what does not take place.
  static func all(
    of item: AgendaItem, by structure: Structure.Code, today: Day
  ) -> [AgendaNote] {
    guard item.kind == .training, item.state != .cancelled else { return [] }
    let isOver = item.organiser == structure && item.sittings.first.day <= today
    return isOver ? [.relayed, .referral, .organised] : [.relayed, .referral]
  }

  var kind: EntryKind {
    switch self {
    case .relayed: .trainingRelayed
    case .referral: .trainingReferral
    case .organised: .trainingOrganised
    }
  }

  /// What is kept of an entry's origin.
  func origin(of id: StoredAgendaItem.ID) -> String { "agenda/\(id)/\(kind.rawValue)" }

  /// The note about an item, dated today, or its first day when that is past: what was relayed or
  /// referred was so before it began.
  ///
  /// - Parameter sessions: how many were made known; nil for all.
  func note(
    of stored: StoredAgendaItem, organiser: String, sessions: Int? = nil, today: Day
  ) -> QuickNote {
    let item = stored.item
    var details: [EntryField: String] = [:]
    switch self {
    case .relayed:
      details[.trainingType] = item.trainingType
      details[.provider] = organiser
      details[.sessions] = "\(sessions ?? item.sittings.dayCount)"
    case .referral: details[.people] = "1"
    case .organised: break
    }
    return QuickNote(
      kind: kind, title: item.title, date: min(today, item.sittings.first.day), details: details,
      comment: Words.comesFromAgenda(item), origin: origin(of: stored.id),
      repetition: self == .referral ? .often : .once)
  }
}
