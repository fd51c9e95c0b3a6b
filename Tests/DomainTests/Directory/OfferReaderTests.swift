import Domain
import TestSupport
import Testing

struct OfferReaderTests {
  private func row(_ changes: KeyValuePairs<String, String>) -> [(column: String, text: String)] {
    var row: [(column: String, text: String)] = [
      ("reference", "A"), ("name", "Centre"), ("type", "csapa"),
    ]
    for (column, text) in changes {
      row.removeAll { $0.column == column }
      row.append((column, text))
    }
    return row
  }

  private func problems(_ changes: KeyValuePairs<String, String>) -> [Problem] {
    do throws(Problems) {
      _ = try SampleDirectory.reader.read(row(changes))
      return []
    } catch {
      return error.all
    }
  }

  private func warnings(_ changes: KeyValuePairs<String, String>) throws -> [OfferWarning] {
    try SampleDirectory.reader.read(row(changes)).warnings
  }

  @Test func `every column comes back as it was written`() throws {
    let offer = try SampleDirectory.full()
    let row = SampleDirectory.fullRow()
    #expect(OfferColumn.names == row.map(\.column))
    #expect(offer.written == row.map(\.text))
    #expect(offer.site.name == "Centre <b>L'Escale</b>")
    #expect(offer.reference.text == "A/1")
  }

  @Test func `what a file leaves empty is not known`() throws {
    let offer = try SampleDirectory.offer("A")
    #expect(offer.profile == .unknown)
    #expect(offer.status == .active)
    #expect(offer.site.finess == nil)
    #expect(offer.verifiedOn == nil)
    #expect(!offer.site.isAddressConfidential)
  }

  @Test(arguments: [
    ("type", "bar", Problem.Reason.unknownCode(allowed: ["csapa", "cjc", "hospital"])),
    ("finess", "560099997", .notAFinessNumber), ("finess", "56009999", .notAFinessNumber),
    ("finess", "2C0099996", .notAFinessNumber), ("siret", "99999999900018", .notASiretNumber),
    ("siret", "999", .notASiretNumber), ("postal_code", "5600", .notAPostalCode),
    ("postal_code", "5600O", .notAPostalCode), ("insee", "562", .notACommuneCode),
    ("insee", "2C004", .notACommuneCode), ("topics", "wine", .unknownCode(allowed: topics)),
    ("free", "perhaps", .unknownCode(allowed: ["yes", "no"])),
    ("confidential_address", "1", .unknownCode(allowed: ["yes", "no"])),
    ("min_age", "131", .notANumber(0...130)), ("max_age", "-1", .notANumber(0...130)),
    ("min_age", "12,5", .notANumber(0...130)), ("coverage", "R99", .notAnArea),
    ("coverage", "20", .notAnArea), ("verified_on", "2026-02-30", .notADay),
    ("status", "closed", .unknownCode(allowed: ["active", "inactive", "temporarily_closed"])),
    ("description", "a\u{1B}[2J", .controlCharacter), ("name", " ", .missing),
  ])
  func `a wrong cell is refused`(column: String, text: String, reason: Problem.Reason) {
    #expect(
      problems([column: text]) == [
        Problem(
          column: column, found: reason == .missing ? "" : text, reason: reason)
      ])
  }

  private static let topics = Topic.allCases.map(\.rawValue)

  @Test(arguments: [("latitude", "91"), ("longitude", "est"), ("latitude", "nan")])
  func `what is no position is refused`(column: String, text: String) {
    let cells: KeyValuePairs = ["latitude": "47.7", "longitude": "-3.3", column: text]
    #expect(problems(cells) == [Problem(column: column, found: text, reason: .notAPosition)])
  }

  @Test func `cells that do not go together are refused`() {
    #expect(
      problems(["latitude": "47.7"])
        == [Problem(column: "latitude", found: "47.7", reason: .halfAPosition)])
    #expect(
      problems(["min_age": "18", "max_age": "12"])
        == [Problem(column: "max_age", found: "12", reason: .agesReversed)])
    #expect(
      problems(["needs": "listen|listen"])
        == [Problem(column: "needs", found: "listen", reason: .repeatedCode("listen"))])
  }

  @Test func `every problem of a row is said at once`() {
    let found = problems(["type": "bar", "finess": "1", "free": "maybe", "max_age": "x"])
    #expect(Set(found.map(\.column)) == ["type", "finess", "free", "max_age"])
  }

  @Test func `a corsican number keeps its letter, and spaces are no matter`() throws {
    let offer = try SampleDirectory.offer(
      "A", "Centre", ["finess": "2B0099998", "siret": "999 999 999 00017"])
    #expect(offer.site.finess?.text == "2B0099998")
    #expect(offer.site.siret?.text == "99999999900017")
  }

  @Test func `a postal code and a city that name one commune give its code`() throws {
    let place: KeyValuePairs = ["postal_code": "56100", "city": "LORIENT CEDEX 2"]
    #expect(try SampleDirectory.offer("A", "Centre", place).site.address.insee == "56121")
    let unknown: KeyValuePairs = ["postal_code": "56100", "city": "Vannes"]
    #expect(try SampleDirectory.offer("A", "Centre", unknown).site.address.insee.isEmpty)
  }

  @Test func `what is doubtful is kept and said`() throws {
    let far = try warnings(["insee": "56260", "latitude": "48.39", "longitude": "-4.49"])
    #expect(far.count == 1)
    guard case .farFrom("Vannes", let distance) = far.first?.reason else {
      Issue.record("no distance said")
      return
    }
    #expect((140...170).contains(distance))
    #expect(
      try warnings(["latitude": "-3.37", "longitude": "47.74"]).map(\.reason) == [.outsideFrance])
    #expect(try warnings(["insee": "56178"]).map(\.reason) == [.noPosition])
    #expect(try warnings(["insee": "56260"]).isEmpty)
    let hours = try warnings(["insee": "56260", "opening_hours": "le matin"])
    #expect(hours.map(\.reason) == [.unreadableHours])
    #expect(try warnings(["latitude": "-20.9", "longitude": "55.5"]).isEmpty)
  }

  @Test(arguments: [
    ("phone", "02 97 00"), ("phone", "0297"), ("phone", "297000000"), ("phone", "à venir"),
    ("phone", "+33 2"), ("website", "javascript:alert(1)"), ("website", "www.example.org"),
    ("website", "ftp://example.org"), ("website", "https://"),
  ])
  func `what cannot be a contact is kept and said`(column: String, text: String) throws {
    let reading = try SampleDirectory.reader.read(row(["insee": "56260", column: text]))
    #expect(reading.offer.written.contains(text))
    #expect(reading.warnings.compactMap(\.objection).map(\.column) == [column])
    #expect(reading.warnings.compactMap(\.objection).map(\.found) == [text])
  }

  @Test(arguments: [
    ("phone", "02 97 00 00 00"), ("phone", "15"), ("phone", "115"), ("phone", "3114"),
    ("phone", "39 89"), ("phone", "116 117"), ("phone", "+33 2 97 00 00 00"),
    ("phone", "02 97 00 00 00 (poste 12)"), ("phone", "02 97 00 00 00 / 06 00 00 00 01"),
    ("website", "https://example.org"), ("website", "HTTP://example.org/a?b=c#d"),
  ])
  func `usual contacts are right`(column: String, text: String) throws {
    #expect(try warnings(["insee": "56260", column: text]).isEmpty)
  }

  @Test func `a city that is another commune than its code is said`() throws {
    let found = try warnings(["insee": "56121", "city": "Vannes"])
    #expect(
      found.map(\.reason) == [.improbable(.cityElsewhere(code: "56121", commune: "Lorient"))])
    #expect(found.first?.columns == ["city", "insee"])
    for city in ["Lorient", "LORIENT CEDEX 2", "lorient", "Kerentrech"] {
      #expect(try warnings(["insee": "56121", "city": city]).isEmpty, "\(city)")
    }
  }

  @Test(arguments: [("2026-03-01", false), ("2026-03-02", true)])
  func `nothing was verified on a day to come`(day: String, isDoubtful: Bool) throws {
    let reader = OfferReader(
      typology: SampleDirectory.typology, gazetteer: SampleDirectory.gazetteer,
      today: try #require(Day("2026-03-01")))
    let reading = try reader.read(row(["insee": "56260", "verified_on": day]))
    #expect(reading.warnings.map(\.reason) == (isDoubtful ? [.improbable(.dayToCome)] : []))
    #expect(reading.offer.verifiedOn == Day(day))
  }

  @Test func `a number of zeros is no number`() throws {
    let reading = try SampleDirectory.reader.read(
      row(["insee": "56260", "phone": "00 00 00 00 00"]))
    #expect(reading.offer.site.phone.isEmpty)
    #expect(reading.warnings.map(\.reason) == [.noPhone])
  }
}
