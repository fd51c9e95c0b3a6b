package import Domain

extension French {
  /// The amount with a comma before its decimals, those that are there: `1,5`, `12 500`.
  package static func amount(_ amount: Amount) -> String {
    let whole = number(amount.hundredths / 100)
    let (tenths, hundredths) = (amount.hundredths / 10 % 10, amount.hundredths % 10)
    if hundredths > 0 { return "\(whole),\(tenths)\(hundredths)" }
    return tenths > 0 ? "\(whole),\(tenths)" : whole
  }

  /// The amount as a sum of money: `12 500,50 €`, without decimals when there are none.
  package static func euros(_ amount: Amount) -> String {
    let hasOneDecimal = amount.hundredths % 100 != 0 && amount.hundredths % 10 == 0
    return self.amount(amount) + (hasOneDecimal ? "0" : "") + "\u{A0}€"
  }
}
