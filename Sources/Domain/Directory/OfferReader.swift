/// Reads offers from cells of text, whether they come from a file or a form.
package struct OfferReader: Sendable {
  /// What was read, with what is doubtful in it.
  package struct Reading: Sendable {
    package var offer: Offer
    package var warnings: [OfferWarning]
  }

  private let types: [String: StructureType.Code]
  private let typeCodes: [String]
  private let gazetteer: Gazetteer
  private let today: Day

  /// - Parameter today: after which nothing can have been verified.
  package init(typology: Typology, gazetteer: Gazetteer, today: Day) {
    typeCodes = typology.types.map(\.code.text)
    types = Dictionary(
      typology.types.map { ($0.code.text, $0.code) }, uniquingKeysWith: { first, _ in first })
    self.gazetteer = gazetteer
    self.today = today
  }

  /// Reads one row of `directory.csv`.
  ///
  /// A postal code and a city that name one commune give the offer its INSEE code.
  ///
  /// - Throws: `Problems`, every one of the row's.
  package func read(_ row: [(column: String, text: String)]) throws(Problems) -> Reading {
    var cells = Cells(row)
    var draft = OfferDraft()
    for (column, text) in row where !Cells.trimmed(text).isEmpty {
      guard let refusals = OfferColumn.named(column)?.read(text, &draft) else { continue }
      for (found, reason) in refusals { cells.report(reason, column, found) }
    }
    check(draft, &cells)
    guard cells.problems.isEmpty else { throw Problems(cells.problems) }
    if let latitude = draft.latitude, let longitude = draft.longitude {
      draft.offer.site.position = Position(latitude: latitude, longitude: longitude)
    }
    return completed(draft.offer)
  }

  /// The offer with what its address says of its commune, and what is doubtful in it.
  package func completed(_ offer: Offer) -> Reading {
    var (offer, warnings) = (offer, [OfferWarning]())
    let address = offer.site.address
    if address.insee.isEmpty, !address.postalCode.isEmpty {
      let commune = gazetteer.commune(postalCode: address.postalCode, city: address.city)
      offer.site.address.insee = commune?.insee ?? ""
    }
    if OfferWarning.isNoPhone(offer.site.phone) {
      warnings.append(OfferWarning(column: "phone", found: offer.site.phone, reason: .noPhone))
      offer.site.phone = ""
    }
    let hours = offer.site.openingHours
    if !hours.isEmpty, OpeningHours(hours) == nil {
      warnings.append(
        OfferWarning(column: "opening_hours", found: hours, reason: .unreadableHours))
    }
    warnings += OfferWarning.improbable(in: offer, in: gazetteer, on: today)
    let commune = gazetteer.commune(insee: offer.site.address.insee)
    warnings += OfferWarning.doubts(aboutPlaceOf: offer.site, in: commune)
    return Reading(offer: offer, warnings: warnings)
  }

  private func check(_ draft: OfferDraft, _ cells: inout Cells) {
    let offer = draft.offer
    if offer.reference.text.isEmpty { cells.report(.missing, "reference", "") }
    if offer.site.name.isEmpty { cells.report(.missing, "name", "") }
    if offer.type.text.isEmpty {
      cells.report(.missing, "type", "")
    } else if types[offer.type.text] == nil {
      cells.report(.unknownCode(allowed: typeCodes), "type", offer.type.text)
    }
    let hasLatitude = cells.text("latitude") != nil
    if hasLatitude != (cells.text("longitude") != nil) {
      let column = hasLatitude ? "latitude" : "longitude"
      cells.report(.halfAPosition, column, cells.text(column) ?? "")
    }
    let ages = offer.profile.ages
    if let minimum = ages.minimum, let maximum = ages.maximum, maximum < minimum {
      cells.report(.agesReversed, "max_age", "\(maximum)")
    }
  }
}
