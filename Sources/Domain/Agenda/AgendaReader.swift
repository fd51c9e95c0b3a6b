/// Reads an item of the agenda from what was typed.
package struct AgendaReader: Sendable {
  /// The years that an item can be in.
  package static let years = 2000...2099

  private let organisers: Set<Structure.Code>

  /// - Parameter organisers: the structures that an item can be of.
  package init(organisers: some Sequence<Structure.Code>) {
    self.organisers = Set(organisers)
  }

  /// - Throws: `AgendaProblems`, every one of the draft's.
  package func item(
    from draft: AgendaDraft, state: AgendaItem.State = .announced
  ) throws(AgendaProblems) -> AgendaItem {
    var reading = AgendaReading(draft)
    let kind: AgendaItem.Kind? = reading.code(.kind)
    let trainingType = kind == .training ? reading.trainingType() : nil
    let title = reading.required(.title)
    let sittings = reading.sittings(in: Self.years)
    let place = AgendaItem.Place(
      name: reading.text(.place), postalCode: reading.postalCode(), town: reading.text(.town))
    let organiser = Structure.Code(reading.required(.organiser))
    if !organiser.text.isEmpty, !organisers.contains(organiser) {
      reading.report(.organiser, .unknownStructure)
    }
    let description = reading.text(.description)
    let registration = reading.registration()
    let phone = reading.phone()
    let audience: AgendaItem.Audience? = reading.code(.audience)
    let visibility: AgendaItem.Visibility? = reading.code(.visibility)
    guard reading.problems.isEmpty, let kind, let sittings, let audience, let visibility else {
      throw AgendaProblems(reading.problems)
    }
    return AgendaItem(
      kind: kind, title: title, sittings: sittings, place: place, organiser: organiser,
      description: description, registration: registration, phone: phone,
      trainingType: trainingType, audience: audience, visibility: visibility, state: state)
  }
}

/// A draft being read, with what was found wrong so far.
struct AgendaReading {
  private let draft: AgendaDraft
  private(set) var problems: [AgendaProblem] = []

  init(_ draft: AgendaDraft) { self.draft = draft }

  mutating func report(_ field: AgendaDraft.Field, _ reason: AgendaProblem.Reason) {
    if !problems.contains(where: { $0.field == field }) {
      problems.append(AgendaProblem(field, reason))
    }
  }

  /// The text without blanks around it; empty, and reported, when no page could hold it.
  mutating func text(_ field: AgendaDraft.Field) -> String {
    let text = String(Cells.trimmed(draft[field]))
    if text.count > field.longest {
      report(field, .tooLong(field.longest))
      return ""
    }
    guard text.unicodeScalars.allSatisfy(Self.isPrintable) else {
      report(field, .controlCharacter)
      return ""
    }
    return text
  }

  mutating func required(_ field: AgendaDraft.Field) -> String {
    let text = text(field)
    if text.isEmpty { report(field, .missing) }
    return text
  }

  mutating func code<Code: RawRepresentable<String>>(_ field: AgendaDraft.Field) -> Code? {
    let text = required(field)
    guard !text.isEmpty else { return nil }
    if let code = Code(rawValue: text) { return code }
    report(field, .unknownCode)
    return nil
  }

  mutating func trainingType() -> String? {
    let text = required(.trainingType)
    if AgendaItem.trainingTypes.contains(text) { return text }
    report(.trainingType, .unknownCode)
    return nil
  }

  mutating func postalCode() -> String {
    let text = text(.postalCode)
    let isPlain = text.utf8.count == 5 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if !text.isEmpty, !isPlain { report(.postalCode, .notAPostalCode) }
    return text
  }

  mutating func registration() -> RegistrationLink? {
    let text = text(.registration)
    guard !text.isEmpty else { return nil }
    let link = RegistrationLink(text)
    if link == nil { report(.registration, .notALink) }
    return link
  }

  mutating func phone() -> String {
    let text = text(.phone)
    if !text.isEmpty, PhoneNumber(text) == nil { report(.phone, .notAPhone) }
    return text
  }

  /// Line ends and tabs apart, nothing that steers a screen or that XML cannot hold.
  private static func isPrintable(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

extension AgendaReading {
  /// Nil, and reported, when the days do not make an item.
  mutating func sittings(in years: ClosedRange<Int>) -> Sittings? {
    let filled = draft.rows.enumerated().filter { !$0.element.isEmpty }
    if filled.count > Sittings.most {
      report(.day(Sittings.most), .tooManySittings(Sittings.most))
      return nil
    }
    var read: [Sittings.Sitting] = []
    for (position, row) in filled {
      guard let sitting = sitting(row, position, in: years) else { continue }
      if read.contains(sitting) { report(.day(position), .repeatedSitting) }
      read.append(sitting)
    }
    if filled.isEmpty { report(.day(0), .missing) }
    return Sittings(read)
  }

  private mutating func sitting(
    _ row: AgendaDraft.Row, _ position: Int, in years: ClosedRange<Int>
  ) -> Sittings.Sitting? {
    let text = Cells.trimmed(row.day)
    guard let day = Day(text) else {
      report(.day(position), text.isEmpty ? .timeWithoutDay : .notADay)
      return nil
    }
    guard years.contains(day.year) else {
      report(.day(position), .outsideYears(years))
      return nil
    }
    let begin = time(row.begin, .begin(position), on: day)
    let end = time(row.end, .end(position), on: day)
    guard let begin else {
      if end != nil { report(.begin(position), .endWithoutBegin) }
      return Sittings.Sitting(day: day)
    }
    let hours = Sittings.Hours(begin: begin, end: end)
    if hours == nil { report(.end(position), .endBeforeBegin) }
    return Sittings.Sitting(day: day, hours: hours)
  }

  private mutating func time(
    _ text: String, _ field: AgendaDraft.Field, on day: Day
  ) -> TimeOfDay? {
    let text = Cells.trimmed(text)
    guard !text.isEmpty else { return nil }
    guard let time = TimeOfDay(text) else {
      report(field, .notATime)
      return nil
    }
    if day.skips(time) { report(field, .skippedTime) }
    return time
  }
}
