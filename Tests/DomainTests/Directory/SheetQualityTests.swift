import Domain
import TestSupport
import Testing

struct SheetQualityTests {
  private let today = Result { try #require(Day("2026-03-01")) }

  @Test func `a sheet that says everything has full marks, an empty one few`() throws {
    let today = try today.get()
    let full = try SampleDirectory.full()
    let quality = SheetQuality(of: full, profile: full.profile, on: today)
    #expect(quality.score == 100 && quality.missing.isEmpty)
    let bare = try SampleDirectory.offer("B")
    let poor = SheetQuality(of: bare, profile: .unknown, on: today)
    #expect(poor.score == 0 && poor.missing == SheetQuality.Criterion.allCases)
  }

  @Test func `each thing that is missing costs its weight, and all weights make a hundred`() throws
  {
    #expect(SheetQuality.Criterion.allCases.reduce(0) { $0 + $1.weight } == 100)
    var offer = try SampleDirectory.full()
    offer.site.phone = ""
    let quality = SheetQuality(of: offer, profile: offer.profile, on: try today.get())
    #expect(quality.missing == [.phone])
    #expect(quality.score == 100 - SheetQuality.Criterion.phone.weight)
  }

  @Test func `what the type says counts as known`() throws {
    var offer = try SampleDirectory.full()
    offer.profile.conditions = [:]
    let inherited = Profile(conditions: [.free: true, .anonymous: true, .selfReferral: false])
    let quality = SheetQuality(
      of: offer, profile: offer.profile.filled(from: inherited), on: try today.get())
    #expect(quality.missing.isEmpty)
  }

  @Test(arguments: [
    ("2025-09-01", false), ("2025-08-31", true), ("2026-03-01", false), (nil, true),
  ])
  func `a verification holds for six months`(verifiedOn: String?, isDue: Bool) throws {
    var offer = try SampleDirectory.offer("B")
    offer.verifiedOn = verifiedOn.flatMap { Day($0) }
    #expect(offer.freshness(on: try today.get()).isDue == isDue)
  }
}
