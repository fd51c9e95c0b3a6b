extension OfferColumn {
  /// Every column of `directory.csv`, in its order.
  package static let all: [OfferColumn] = identity + place + contact + profile + course

  private static let identity: [OfferColumn] = [
    OfferColumn(
      "reference", .line, isRequired: true,
      read: { text, draft in
        draft.offer.reference = Offer.Reference(trimmed(text))
        return []
      }, write: \.reference.text),
    .text("name", \.site.name, isRequired: true),
    OfferColumn(
      "type", .type, isRequired: true,
      read: { text, draft in
        draft.offer.type = StructureType.Code(trimmed(text))
        return []
      }, write: \.type.text),
    .text("offer", \.name),
    .text("organisation", \.site.organisation),
    .number("finess", .finess, \.site.finess, \.text, .notAFinessNumber, FinessNumber.init),
    .number("siret", .siret, \.site.siret, \.text, .notASiretNumber, SiretNumber.init),
  ]

  private static let place: [OfferColumn] = [
    .text("address", \.site.address.street),
    .code("postal_code", .postalCode, \.site.address.postalCode, .notAPostalCode) {
      $0.utf8.count == 5 && $0.utf8.allSatisfy(Area.isDigit)
    },
    .text("city", \.site.address.city),
    .code("insee", .commune, \.site.address.insee, .notACommuneCode) { Commune.isCode($0) },
    .degrees("latitude", \.latitude, within: 90) { $0.latitude },
    .degrees("longitude", \.longitude, within: 180) { $0.longitude },
  ]

  private static let contact: [OfferColumn] = [
    .text("phone", \.site.phone),
    .text("email", \.site.email),
    .text("website", \.site.website),
    .text("opening_hours", \.site.openingHours),
    .text("description", \.description, .paragraphs),
  ]

  private static let profile: [OfferColumn] =
    [
      .codes("needs", \.profile.needs),
      .codes("topics", \.profile.topics),
      .codes("publics", \.profile.audiences),
    ] + Condition.allCases.map(condition) + [
      .age("min_age", \.profile.ages.minimum),
      .age("max_age", \.profile.ages.maximum),
    ]

  private static let course: [OfferColumn] = [
    .areas("coverage", \.coverage),
    OfferColumn(
      "status", .code(Offer.Status.allCases.map(\.rawValue)),
      read: { text, draft in
        guard let status = Offer.Status(rawValue: trimmed(text)) else {
          return [(text, .unknownCode(allowed: Offer.Status.allCases.map(\.rawValue)))]
        }
        draft.offer.status = status
        return []
      }, write: \.status.rawValue),
    OfferColumn(
      "verified_on", .day,
      read: { text, draft in
        draft.offer.verifiedOn = Day(trimmed(text))
        return draft.offer.verifiedOn == nil ? [(text, .notADay)] : []
      }, write: { $0.verifiedOn?.description ?? "" }),
    OfferColumn(
      "confidential_address", .flag,
      read: { text, draft in
        let answer = answers[trimmed(text)]
        draft.offer.site.isAddressConfidential = answer ?? false
        return answer == nil ? [(text, .unknownCode(allowed: ["yes", "no"]))] : []
      }, write: { $0.site.isAddressConfidential ? "yes" : "" }),
  ]
}
