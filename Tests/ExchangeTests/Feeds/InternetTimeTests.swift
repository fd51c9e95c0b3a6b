import Exchange
import Testing

struct InternetTimeTests {
  @Test(arguments: [
    ("2023-11-14", 1_699_920_000), ("2023-11-14T22:13:20Z", 1_700_000_000),
    ("2023-11-14T23:13:20+01:00", 1_700_000_000), ("2023-11-14T23:13:20 01:00", 1_700_000_000),
    ("2023-11-14T22:13:20", 1_700_000_000), ("2023-11-14 22:13:20.250Z", 1_700_000_000),
  ])
  func `a day or a time is read`(text: String, instant: Int) {
    #expect(InternetTime.instant(text) == instant)
  }

  @Test(arguments: ["", "hier", "2023-13-01", "2023-11-14T", "2023-11-14Tmidi", "14/11/2023"])
  func `anything else is not`(text: String) {
    #expect(InternetTime.instant(text) == nil)
  }

  @Test func `an instant is written as it is read`() {
    #expect(InternetTime.text(1_700_000_000) == "2023-11-14T22:13:20Z")
  }
}
