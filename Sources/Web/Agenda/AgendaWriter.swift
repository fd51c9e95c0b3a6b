import Domain
import Exchange
import Storage

/// Writes the items of the agenda for other programs.
struct AgendaWriter: Sendable {
  /// The beginning of the site's addresses.
  let site: String
  let structureNames: [Structure.Code: String]
  let labels: Labels

  /// An event for each sitting of an item.
  ///
  /// - Parameter origin: what tells this site's events from all others.
  func events(_ stored: StoredAgendaItem, in origin: String) -> [CalendarEvent] {
    let item = stored.item
    let sittings = item.sittings.all
    return sittings.enumerated().map { position, sitting in
      // The second sitting of a day needs a name besides its day; the others keep theirs when the
      // days change.
      let sameDay = sittings[..<position].count { $0.day == sitting.day }
      let part = sameDay == 0 ? "" : "-\(sameDay + 1)"
      var event = CalendarEvent(
        id: "agenda-\(stored.id)-\(sitting.day)\(part)@\(origin)", day: sitting.day,
        title: title(of: item), description: summary(of: item))
      event.hours = sitting.hours
      event.place = Words.place(item.place)
      event.page = page(of: stored)
      event.categories = [Words.name(of: item.kind)]
      event.status = item.state == .cancelled ? .cancelled : .confirmed
      event.revision = stored.revision - 1
      event.changedAt = stored.changed.instant
      event.takesTime = item.state != .cancelled
      return event
    }
  }

  func entry(_ stored: StoredAgendaItem) -> AtomFeed.Entry {
    let item = stored.item
    return AtomFeed.Entry(
      page: page(of: stored), title: title(of: item),
      summary: (item.sittings.all.map(French.sitting) + [Words.place(item.place)])
        .filter { !$0.isEmpty }.joined(separator: "\n") + "\n" + summary(of: item),
      author: name(of: item.organiser), categories: [item.kind.rawValue],
      published: stored.written.instant, updated: stored.changed.instant)
  }

  private func page(of stored: StoredAgendaItem) -> String { "\(site)/agenda/\(stored.id)" }

  private func name(of structure: Structure.Code) -> String {
    structureNames[structure] ?? structure.text
  }

  private func title(of item: AgendaItem) -> String {
    let title = French.spaced(item.title)
    return Words.name(of: item.state).map { "\($0)\u{A0}: \(title)" } ?? title
  }

  private func summary(of item: AgendaItem) -> String {
    let type = item.trainingType.map { labels.code($0, of: .trainingType) }
    let contact = [item.registration.map(Words.text(of:)), item.phone].compactMap(\.self)
      .filter { !$0.isEmpty }
    let lines = [
      [Words.name(of: item.kind), type].compactMap(\.self).joined(separator: ", "),
      "\(AgendaLabels.organiser) \(name(of: item.organiser))",
      "\(AgendaLabels.audience)\u{A0}: \(Words.name(of: item.audience).lowercasedInitial)",
      contact.isEmpty ? "" : "\(Words.register)\u{A0}: \(contact.joined(separator: ", "))",
      French.spaced(item.description),
    ]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
