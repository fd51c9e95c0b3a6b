import Domain
import Exchange
import Testing

struct AmountTests {
  @Test(arguments: [
    ("1,5", 150), ("1.50", 150), ("0,8", 80), ("0,05", 5), ("12 500", 1_250_000),
    ("12\u{202F}500,5", 1_250_050), ("0", 0), ("999999999,99", 99_999_999_999),
  ])
  func `a number is read with a comma or a point`(text: String, hundredths: Int) throws {
    #expect(try #require(Amount(text)).hundredths == hundredths)
  }

  @Test(arguments: ["", "-1", "1,234", "1,", ",5", "1,5,5", "un", "1e3", "1234567890", "٣", "1 €"])
  func `anything else is no amount`(text: String) {
    #expect(Amount(text) == nil)
  }

  @Test(arguments: [
    (150, "1,5", "1,50\u{A0}€"), (80, "0,8", "0,80\u{A0}€"), (5, "0,05", "0,05\u{A0}€"),
    (1_250_000, "12\u{202F}500", "12\u{202F}500\u{A0}€"),
  ])
  func `an amount is shown with a comma, and read again`(
    hundredths: Int, plain: String, euros: String
  ) throws {
    let amount = try #require(Amount(hundredths: hundredths))
    #expect(French.amount(amount) == plain)
    #expect(French.euros(amount) == euros)
    #expect(Amount(plain) == amount)
  }
}
