/// What is doubtful in an offer, which is kept all the same.
package struct OfferWarning: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case outsideFrance
    /// The distance to the middle of the commune, in kilometres.
    case farFrom(commune: String, distance: Double)
    case noPosition
    /// Nothing but zeros: left out.
    case noPhone
    case unreadableHours
    /// The value has the right form, and cannot be right.
    case improbable(Problem.Reason)
    /// An establishment of the register without a right number: left out.
    case noFiness
    /// An establishment of the register without a name: left out.
    case noName
    /// A wrong number of the register: left out of its establishment.
    case noSiret
    /// An establishment that the register says twice: the first one is taken.
    case repeated
    /// Another row of the file says something else of the same site; the last one holds.
    case siteDisagrees(line: Int)
    /// Another row of the file says that the address is confidential, so it is.
    case siteConfidential(line: Int)
  }

  package let column: String
  package let found: String
  package let reason: Reason

  package init(column: String, found: String, reason: Reason) {
    self.column = column
    self.found = found
    self.reason = reason
  }
}

extension OfferWarning {
  /// From a commune's middle, in kilometres: few communes reach further.
  private static let farDistance = 20.0

  /// Whether a text stands for a telephone number that nobody knows.
  static func isNoPhone(_ text: String) -> Bool {
    let digits = text.utf8.filter(Area.isDigit)
    return !digits.isEmpty && digits.allSatisfy { $0 == UInt8(ascii: "0") }
  }

  /// - Parameter commune: the one that the site's address names.
  static func doubts(aboutPlaceOf site: Site, in commune: Commune?) -> [OfferWarning] {
    guard let position = site.position else {
      return commune?.position == nil
        ? [OfferWarning(column: "latitude", found: "", reason: .noPosition)] : []
    }
    let found = "\(position.latitude), \(position.longitude)"
    if !position.isInFrance {
      return [OfferWarning(column: "latitude", found: found, reason: .outsideFrance)]
    }
    guard let commune, let middle = commune.position else { return [] }
    let distance = middle.distance(to: position)
    guard distance > farDistance else { return [] }
    return [
      OfferWarning(
        column: "latitude", found: found,
        reason: .farFrom(commune: commune.name, distance: distance))
    ]
  }
}

extension Position {
  /// The mainland and each overseas territory, by latitudes and longitudes that hold it.
  private static let france: [(latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>)] = [
    (41.2...51.2, -5.3...9.7),
    // Guadeloupe, Saint-Martin and Saint-Barthélemy; Martinique.
    (15.7...18.2, -63.3...(-60.9)), (14.3...15.0, -61.3...(-60.7)),
    // Guyane; La Réunion; Mayotte; Saint-Pierre-et-Miquelon.
    (2.0...6.0, -54.7...(-51.5)), (-21.5...(-20.8), 55.1...55.9), (-13.1...(-12.5), 44.9...45.4),
    (46.7...47.2, -56.5...(-56.0)),
    // New Caledonia; Wallis-et-Futuna; French Polynesia.
    (-23.0...(-18.0), 158.0...168.2), (-14.5...(-13.1), -178.3...(-176.0)),
    (-28.0...(-7.5), -155.0...(-134.0)),
  ]

  /// Whether the position can be in France, overseas included: generous at the borders.
  package var isInFrance: Bool {
    Self.france.contains { $0.latitudes.contains(latitude) && $0.longitudes.contains(longitude) }
  }
}
