extension OfferWarning {
  /// What cannot be right in values that have the right form: a file keeps them all the same, a
  /// form asks for better.
  static func improbable(in offer: Offer, in gazetteer: Gazetteer, on today: Day) -> [OfferWarning]
  {
    let site = offer.site
    var warnings: [OfferWarning] = []
    if let commune = otherCommune(than: site.address, in: gazetteer) {
      let reason = Problem.Reason.cityElsewhere(code: site.address.insee, commune: commune.name)
      warnings.append(
        OfferWarning(column: "city", found: site.address.city, reason: .improbable(reason)))
    }
    if !site.phone.isEmpty, !PhoneNumber.isWhole(site.phone) {
      warnings.append(
        OfferWarning(column: "phone", found: site.phone, reason: .improbable(.notAPhoneNumber)))
    }
    if !site.website.isEmpty, RegistrationLink(site.website)?.isPage != true {
      warnings.append(
        OfferWarning(column: "website", found: site.website, reason: .improbable(.notAWebAddress)))
    }
    if let day = offer.verifiedOn, day > today {
      warnings.append(
        OfferWarning(
          column: "verified_on", found: "\(day)", reason: .improbable(.dayToCome)))
    }
    return warnings
  }

  /// The commune of an address's code, where its city is known to be another one.
  private static func otherCommune(than address: Address, in gazetteer: Gazetteer) -> Commune? {
    guard !address.city.isEmpty, let commune = gazetteer.commune(insee: address.insee),
      address.city != commune.name
    else { return nil }
    let named = gazetteer.names.numbers(of: PlaceName.cityKey(address.city))
      .map { gazetteer.communes[$0] }
    let isNamed = named.contains { other in
      other.insee == commune.insee || other.insee == commune.city || other.city == commune.insee
    }
    return named.isEmpty || isNamed ? nil : commune
  }
}

extension OfferWarning {
  /// The columns that what is doubtful is about.
  package var columns: Set<String> { column == "city" ? ["city", "insee"] : [column] }

  /// What a form says of it and takes no such value for; nil for what forms take too.
  package var objection: Problem? {
    switch reason {
    case .improbable(let reason): Problem(column: column, found: found, reason: reason)
    case .noPhone: Problem(column: column, found: found, reason: .notAPhoneNumber)
    default: nil
    }
  }
}

extension PhoneNumber {
  /// Whether a text has a number that can be dialled: ten digits or more, as many as eight after a
  /// country's code, or one of the short numbers such as 15, 119, 3114 and 116 117.
  static func isWhole(_ text: String) -> Bool {
    let digits = text.utf8.filter(Area.isDigit)
    if digits.count >= 10 { return true }
    if text.contains("+") { return digits.count >= 8 }
    guard let first = digits.first, [UInt8(ascii: "1"), UInt8(ascii: "3")].contains(first) else {
      return false
    }
    return [2, 3, 4, 6].contains(digits.count)
  }
}
