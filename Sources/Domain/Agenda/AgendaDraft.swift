/// An item of the agenda as it is typed, before anything in it is checked.
package struct AgendaDraft: Sendable, Hashable {
  package enum Field: Sendable, Hashable {
    case kind, trainingType, title, place, postalCode, town, organiser, description
    case registration, phone, audience, visibility
    /// A part of a day and its times, by its place from 0.
    case day(Int), begin(Int), end(Int)
  }

  /// A day and its times as they are typed.
  package struct Row: Sendable, Hashable {
    package var day: String
    package var begin: String
    package var end: String

    package init(day: String = "", begin: String = "", end: String = "") {
      self.day = day
      self.begin = begin
      self.end = end
    }

    package var isEmpty: Bool {
      [day, begin, end].allSatisfy { Cells.trimmed($0).isEmpty }
    }
  }

  private var texts: [Field: String] = [:]
  package var rows: [Row] = []

  package init() {}

  /// The draft that gives the item again.
  package init(_ item: AgendaItem) {
    texts = [
      .kind: item.kind.rawValue, .trainingType: item.trainingType ?? "", .title: item.title,
      .place: item.place.name, .postalCode: item.place.postalCode, .town: item.place.town,
      .organiser: item.organiser.text, .description: item.description,
      .registration: item.registration?.address ?? "", .phone: item.phone,
      .audience: item.audience.rawValue, .visibility: item.visibility.rawValue,
    ]
    rows = item.sittings.all.map { sitting in
      Row(
        day: sitting.day.description, begin: sitting.hours?.begin.description ?? "",
        end: sitting.hours?.end?.description ?? "")
    }
  }

  package subscript(field: Field) -> String {
    get { texts[field] ?? "" }
    set { texts[field] = newValue }
  }
}

extension AgendaDraft.Field {
  /// The most characters that the field takes.
  package var longest: Int {
    switch self {
    case .description: 5_000
    case .registration: RegistrationLink.longest
    case .title, .place: 200
    default: 100
    }
  }
}
