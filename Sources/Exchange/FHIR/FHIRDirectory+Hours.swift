import Domain

extension FHIRDirectory {
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The weekly hours of a place.
  func hours(of site: Site) -> JSON? {
    week(of: site).flatMap { week in
      .some(week.slots.map { slot($0, opening: "openingTime", closing: "closingTime") })
    }
  }

  /// What a service says of its hours: when it is there, when it is not, and the rest in words.
  func availability(of offer: Offer) -> [(name: String, value: JSON?)] {
    let week = week(of: offer.site)
    let said = offer.site.openingHours
    let closed = offer.status == .temporarilyClosed ? [words.temporarilyClosed] : []
    let absences = (closed + (week?.closures ?? [])).compactMap(FHIRValue.text)
    let remarks = week?.remarks ?? (said.isEmpty ? [] : [said])
    let slots = week?.slots ?? []
    return [
      (
        "availableTime",
        .some(slots.map { slot($0, opening: "availableStartTime", closing: "availableEndTime") })
      ),
      ("notAvailable", .some(absences.map { ["description": $0] })),
      ("availabilityExceptions", FHIRValue.text(remarks.joined(separator: " ; "))),
    ]
  }

  private func week(of site: Site) -> WeeklyHours? {
    OpeningHours(site.openingHours).map(WeeklyHours.init)
  }

  private func slot(_ slot: WeeklyHours.Slot, opening: String, closing: String) -> JSON {
    let days = slot.days.map { JSON.text(Self.weekdays[$0]) }
    if slot.isAllDay { return ["daysOfWeek": .array(days), "allDay": true] }
    return .object([
      ("daysOfWeek", .array(days)),
      (opening, .text("\(WeeklyHours.Slot.clock(slot.minutes.lowerBound)):00")),
      (closing, .text("\(WeeklyHours.Slot.clock(slot.minutes.upperBound)):00")),
    ])
  }
}
