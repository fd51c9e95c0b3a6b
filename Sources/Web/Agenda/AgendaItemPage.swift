import Domain
import Exchange
import Storage

/// One item of the agenda: when, where, for whom, how to register, and what can be done with it.
struct AgendaItemPage: Page {
  /// What the page shows besides the item.
  struct Surroundings: Sendable {
    let organiser: String
    let right: Right?
    let today: Day
    /// What the person's structure has noted already, by its origin.
    let noted: [String: EntryOrigin]
    /// What was just done, as the address says.
    let done: String
  }

  struct Note: Sendable {
    let code: String
    let label: String
    let hint: String
    /// How many can be noted at once; nil for what has no sessions.
    let sessions: String?
    /// Nil while nothing was noted.
    let already: String?
  }

  /// A state that the item can be given.
  struct Change: Sendable {
    let state: String
    let label: String
  }

  static let template = "agenda-item"

  let title: String
  let section: Section? = .agenda
  let id: StoredAgendaItem.ID
  let revision: Int
  let kind: String
  let isCancelled: Bool
  let state: String?
  let advice: String?
  let isForMembers: Bool
  let sittings: [String]
  let place: String?
  let audience: String
  let organiser: String
  let trainingType: String?
  let registration: String?
  let registrationText: String?
  let phone: String?
  let dialled: String
  let description: String?
  let notes: [Note]
  let mayNote: Bool
  let mayWrite: Bool
  let changes: [Change]
  let isSaved: Bool
  let history: String?

  init(_ stored: StoredAgendaItem, _ found: Surroundings, labels: Labels) {
    let item = stored.item
    title = French.spaced(item.title)
    id = stored.id
    revision = stored.revision
    kind = Words.name(of: item.kind)
    isCancelled = item.state == .cancelled
    state = Words.name(of: item.state)
    advice = Words.advice(for: item.state)
    isForMembers = item.visibility == .signedIn
    sittings = item.sittings.all.map(French.sitting)
    place = Words.place(item.place).nilIfEmpty
    audience = Words.name(of: item.audience)
    organiser = found.organiser
    trainingType = item.trainingType.map { labels.code($0, of: .trainingType) }
    registration = item.registration?.address
    registrationText = item.registration.map(Words.text(of:))
    phone = item.phone.nilIfEmpty
    dialled = PhoneNumber(item.phone)?.dialled ?? ""
    description = item.description.isEmpty ? nil : French.spaced(item.description)
    notes = Self.notes(of: stored, found)
    mayNote = !notes.isEmpty
    mayWrite = found.right?.allows(.writeAgenda, on: item.organiser) == true
    changes = Words.changes(from: item.state).map { Change(state: $0.rawValue, label: $1) }
    isSaved = found.done == "enregistre"
    history = found.right == nil ? nil : Words.history(of: stored)
  }

  private static func notes(of stored: StoredAgendaItem, _ found: Surroundings) -> [Note] {
    guard let right = found.right, right.allows(.writeJournal), let structure = right.structure
    else { return [] }
    return AgendaNote.all(of: stored.item, by: structure, today: found.today).map { note in
      let noted = found.noted[note.origin(of: stored.id)]
      return Note(
        code: note.rawValue, label: Words.name(of: note),
        hint: Words.hint(for: note),
        sessions: note == .relayed ? "\(stored.item.sittings.dayCount)" : nil,
        already: noted.map { Words.already(note, count: $0.people, latest: $0.latest) })
    }
  }
}

extension String {
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
