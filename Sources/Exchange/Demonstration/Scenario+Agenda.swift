import Domain

extension Scenario {
  /// Something that the agenda announces.
  struct Announcement: Decodable {
    let kind: String
    let title: String
    let structure: String
    /// For each day, the weeks since the week of the region’s day and the weekday from 1 for
    /// Monday, such as `-3/2`.
    let days: [String]
    /// Of each day, such as `09:00-17:30`; empty for whole days.
    let hours: String?
    let training: String?
    let place: String?
    let postalCode: String?
    let town: String?
    let description: String?
    let registration: String?
    let phone: String?
    let audience: String?
    let visibility: String?
    let state: String?

    private enum CodingKeys: String, CodingKey {
      case kind, title, structure, days, hours, training, place, town, description, registration
      case phone, audience, visibility, state
      case postalCode = "postal_code"
    }
  }

  /// What the agenda announces around a day.
  func agendaItems(around today: Day) throws(ScenarioError) -> [AgendaItem] {
    let reader = AgendaReader(organisers: structures.map { Structure.Code($0.code) })
    var items: [AgendaItem] = []
    for announcement in agenda { items.append(try announcement.item(around: today, by: reader)) }
    return items
  }
}

extension Scenario.Announcement {
  func item(around today: Day, by reader: AgendaReader) throws(ScenarioError) -> AgendaItem {
    guard let kind = AgendaItem.Kind(rawValue: kind) else { throw .unknownState(self.kind) }
    guard let state = AgendaItem.State(rawValue: state ?? AgendaItem.State.announced.rawValue)
    else { throw .unknownState(self.state ?? "") }
    var draft = AgendaDraft()
    draft[.kind] = kind.rawValue
    draft[.title] = French.spaced(title)
    draft[.organiser] = structure
    draft[.trainingType] = training ?? ""
    draft[.place] = place ?? ""
    draft[.postalCode] = postalCode ?? ""
    draft[.town] = town ?? ""
    draft[.description] = French.spaced(description ?? "")
    draft[.registration] = registration ?? ""
    draft[.phone] = phone ?? ""
    draft[.audience] = audience ?? kind.usualAudience.rawValue
    draft[.visibility] = visibility ?? kind.usualVisibility.rawValue
    for place in days {
      draft.rows.append(try row(place, around: today, besides: draft.rows.map(\.day)))
    }
    do {
      return try reader.item(from: draft, state: state)
    } catch {
      throw .unreadableItem(title)
    }
  }

  private func row(
    _ place: String, around today: Day, besides taken: [String]
  ) throws(ScenarioError) -> AgendaDraft.Row {
    let parts = place.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2,
      let day = today.adding(days: parts[0] * 7 + parts[1] - 1 - today.weekday)
    else { throw .noSuchDay(place) }
    let times = (hours ?? "").split(separator: "-").map(String.init)
    return AgendaDraft.Row(
      day: Self.free(day, besides: taken).description, begin: times.first ?? "",
      end: times.count > 1 ? times[1] : "")
  }

  /// The day, or the next that is neither taken nor a holiday nor a Sunday.
  private static func free(_ day: Day, besides taken: [String]) -> Day {
    var day = day
    while day.isPublicHoliday || day.weekday == 6 || taken.contains(day.description),
      let next = day.adding(days: 1)
    {
      day = next
    }
    return day
  }
}
