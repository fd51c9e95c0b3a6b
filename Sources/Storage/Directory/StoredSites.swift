import Domain

/// A site as it is kept.
struct StoredSite {
  let id: Int64
  var site: Site
}

extension Database {
  /// The stored ones among these sites, in no order; for at most a few hundred.
  func storedSites(_ identities: [Site.Identity]) throws -> [Site.Identity: StoredSite] {
    guard !identities.isEmpty else { return [:] }
    let sites = try rows(
      """
      SELECT \(unsafe: SiteRow.columns)
      FROM site LEFT JOIN organisation ON organisation.id = site.organisation
      WHERE site.identity IN \(.list(identities.map(\.text)))
      """
    ) { row in StoredSite(id: row.integer(0), site: try SiteRow.decode(row, from: 0)) }
    return Dictionary(sites.map { ($0.site.identity, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The offers of these sites, by site; for at most a few hundred sites.
  func offers(ofSites sites: [Int64]) throws -> [(offer: Int64, site: Int64)] {
    guard !sites.isEmpty else { return [] }
    return try rows("SELECT id, site FROM offer WHERE site IN \(.list(sites)) ORDER BY id") { row in
      (offer: row.integer(0), site: row.integer(1))
    }
  }

  /// Which of these sites have offers under another reference than the site's FINESS number.
  ///
  /// People know them better than the register. For at most a few hundred.
  func sitesToldByOthers(_ sites: [Int64]) throws -> Set<Int64> {
    guard !sites.isEmpty else { return [] }
    return Set(
      try rows(
        """
        SELECT DISTINCT offer.site FROM offer JOIN site ON site.id = offer.site
        WHERE offer.site IN \(.list(sites)) AND offer.reference <> coalesce(site.finess, '')
        """
      ) { $0.integer(0) })
  }
}

/// The columns of a site, and how they are read and written.
enum SiteRow {
  static let columns = """
    site.id, site.name, organisation.name, site.finess, site.siret, site.street,
    site.postal_code, site.city, site.insee, site.latitude, site.longitude,
    site.is_address_confidential, site.phone, site.email, site.website, site.opening_hours
    """

  static let insert = """
    INSERT INTO site (identity, organisation, name, finess, siret, street, postal_code, city,
      insee, latitude, longitude, is_address_confidential, phone, email, website, opening_hours, id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    """

  static let update = """
    UPDATE site SET identity = $1, organisation = $2, name = $3, finess = $4, siret = $5,
      street = $6, postal_code = $7, city = $8, insee = $9, latitude = $10, longitude = $11,
      is_address_confidential = $12, phone = $13, email = $14, website = $15, opening_hours = $16
    WHERE id = $17
    """

  /// - Parameter first: the number of the first of the columns in the row.
  static func decode(_ row: any Row, from first: Int) throws -> Site {
    Site(
      name: row.text(first + 1), organisation: row.text(first + 2),
      finess: try row.number(first + 3, FinessNumber.init),
      siret: try row.number(first + 4, SiretNumber.init),
      address: Address(
        street: row.text(first + 5), postalCode: row.text(first + 6), city: row.text(first + 7),
        insee: row.text(first + 8)),
      position: row.isNull(first + 9)
        ? nil : Position(latitude: row.real(first + 9), longitude: row.real(first + 10)),
      isAddressConfidential: row.integer(first + 11) != 0, phone: row.text(first + 12),
      email: row.text(first + 13), website: row.text(first + 14),
      openingHours: row.text(first + 15))
  }

  static func values(
    of stored: StoredSite, _ identity: Site.Identity, organisation: Int64?
  ) -> [SQLValue] {
    let site = stored.site
    return [
      .text(identity.text), organisation.sqlValue, .text(site.name),
      (site.finess?.text).sqlValue, (site.siret?.text).sqlValue, .text(site.address.street),
      .text(site.address.postalCode), .text(site.address.city), .text(site.address.insee),
      (site.position?.latitude).sqlValue, (site.position?.longitude).sqlValue,
      .integer(site.isAddressConfidential ? 1 : 0), .text(site.phone), .text(site.email),
      .text(site.website), .text(site.openingHours), .integer(stored.id),
    ]
  }
}

extension Row {
  fileprivate func number<Number>(
    _ column: Int, _ parse: (String) -> Number?
  ) throws -> Number? {
    guard let text = optionalText(column) else { return nil }
    guard let number = parse(text) else {
      throw UnreadableColumn(found: text, expected: "\(Number.self)")
    }
    return number
  }
}
