import Domain
import Exchange
import Testing

struct DemonstrationAgendaTests {
  private func agenda(on date: String) throws -> (items: [AgendaItem], today: Day) {
    let today = try #require(Day(date))
    return (try DemonstrationRegion.made(until: today).agenda, today)
  }

  @Test(arguments: ["2026-03-01", "2026-12-31", "2028-02-29", "2027-05-07", "2026-04-05"])
  func `the agenda goes from last year to the months to come`(date: String) throws {
    let (items, today) = try agenda(on: date)
    #expect((20...30).contains(items.count))
    let coming = items.filter { $0.sittings.last.day >= today }
    #expect((14...22).contains(coming.count))
    #expect(items.contains { $0.sittings.first.day.year < today.year })
    for kind in AgendaItem.Kind.allCases { #expect(coming.contains { $0.kind == kind }) }
    let days = items.flatMap(\.sittings.all).map(\.day)
    #expect(days.allSatisfy { !$0.isPublicHoliday && $0.weekday != 6 })
  }

  @Test func `the same day always gives the same agenda`() throws {
    #expect(try agenda(on: "2026-11-22").items == agenda(on: "2026-11-22").items)
  }

  @Test func `the agenda shows what an agenda can hold`() throws {
    let items = try agenda(on: "2026-11-22").items
    #expect(Set(items.map(\.state)) == Set(AgendaItem.State.allCases))
    #expect(Set(items.compactMap(\.trainingType)) == Set(AgendaItem.trainingTypes))
    #expect(items.allSatisfy { ($0.kind == .bodyMeeting) == ($0.visibility == .signedIn) })
    #expect(items.contains { $0.sittings.all.count == 6 })
    #expect(items.contains { $0.sittings.first.hours == nil })
  }

  @Test func `addresses and numbers are nobody's`() throws {
    for item in try agenda(on: "2026-11-22").items {
      if let link = item.registration { #expect(link.address.contains("maillage.example")) }
      // The numbers that are kept for fiction in the north-west of France.
      #expect(item.phone.isEmpty || item.phone.hasPrefix("02 61 91 "))
    }
  }
}
