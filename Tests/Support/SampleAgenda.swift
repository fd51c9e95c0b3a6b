package import Domain
package import Storage

/// Items of the agenda for tests.
package enum SampleAgenda {
  package struct NoSuchDay: Error {}

  package static let mark = StoredAgendaItem.Mark(name: "Anne", instant: 1_000)

  /// A training of S1 in Lorient on these days, from nine to five, changed where a test says so.
  package static func item(
    _ days: String..., change: (inout AgendaItem) -> Void = { _ in }
  ) throws -> AgendaItem {
    guard let nine = TimeOfDay("09:00"),
      let sittings = Sittings(
        days.compactMap { Day($0) }.map { day in
          Sittings.Sitting(day: day, hours: Sittings.Hours(begin: nine, end: TimeOfDay("17:00")))
        }), sittings.all.count == days.count
    else { throw NoSuchDay() }
    var item = AgendaItem(
      kind: .training, title: "Formation de 40 heures", sittings: sittings,
      place: AgendaItem.Place(name: "Salle de la Rade", postalCode: "56100", town: "Lorient"),
      organiser: Structure.Code("S1"), description: "Six jours.\nRepas compris.",
      registration: RegistrationLink("https://formation.example"), phone: "02 61 91 00 01",
      trainingType: "forty_hours", audience: .professionals, visibility: .everyone,
      state: .announced)
    change(&item)
    return item
  }
}
