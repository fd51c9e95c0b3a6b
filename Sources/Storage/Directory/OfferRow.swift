import Domain

/// The columns of an offer with its site, and how a row of them is read.
enum OfferRow {
  static let columns = """
    offer.id, offer.reference, offer.type, offer.name, offer.description, offer.needs,
    offer.topics, offer.publics, offer.free, offer.anonymous, offer.prescription,
    offer.abstinence, offer.self_referral, offer.remote, offer.outreach, offer.min_age,
    offer.max_age, offer.coverage, offer.status, offer.verified_on, \(SiteRow.columns)
    """

  /// What follows the table of offers.
  static let joins = """
    JOIN site ON site.id = offer.site
    LEFT JOIN organisation ON organisation.id = site.organisation
    """

  static let insert = """
    INSERT INTO offer (site, type, name, description, needs, topics, publics, free, anonymous,
      prescription, abstinence, self_referral, remote, outreach, min_age, max_age, coverage,
      status, verified_on, id, reference, created_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
      $20, $21, $22)
    """

  static let update = """
    UPDATE offer SET site = $1, type = $2, name = $3, description = $4, needs = $5, topics = $6,
      publics = $7, free = $8, anonymous = $9, prescription = $10, abstinence = $11,
      self_referral = $12, remote = $13, outreach = $14, min_age = $15, max_age = $16,
      coverage = $17, status = $18, verified_on = $19
    WHERE id = $20
    """

  private static let firstCondition = 8
  private static let firstOfSite = 20

  /// - Parameter lists: the lists of codes that the rows before held.
  static func decode(_ row: any Row, _ lists: inout OfferLists) throws -> StoredOffer {
    let offer = Offer(
      reference: Offer.Reference(row.text(1)), site: try SiteRow.decode(row, from: firstOfSite),
      type: StructureType.Code(row.text(2)), name: row.text(3), description: row.text(4),
      profile: Profile(
        needs: try lists.needs(row.text(5)), topics: try lists.topics(row.text(6)),
        audiences: try lists.audiences(row.text(7)),
        conditions: lists.conditions(
          Condition.allCases.indices.map { index in
            row.optionalInteger(firstCondition + index)
          }),
        ages: Ages(
          minimum: row.optionalInteger(15).map(Int.init),
          maximum: row.optionalInteger(16).map(Int.init))),
      coverage: try lists.areas(row.text(17)), status: try row.code(18),
      verifiedOn: row.isNull(19) ? nil : try row.day(19))
    return StoredOffer(id: row.integer(0), site: row.integer(firstOfSite), offer: offer)
  }

  /// In the order of the statements, up to the id.
  static func values(of offer: Offer, site: Int64) -> [SQLValue] {
    let profile = offer.profile
    return [
      .integer(site), .text(offer.type.text), .text(offer.name), .text(offer.description),
      .text(profile.needs.map(\.rawValue).joined(separator: "|")),
      .text(profile.topics.map(\.rawValue).joined(separator: "|")),
      .text(profile.audiences.map(\.rawValue).joined(separator: "|")),
    ]
      + Condition.allCases.map { condition in
        profile.conditions[condition].map { .integer($0 ? 1 : 0) } ?? .null
      } + [
        profile.ages.minimum.sqlValue, profile.ages.maximum.sqlValue,
        .text(offer.coverage.map(\.code).joined(separator: "|")), .text(offer.status.rawValue),
        (offer.verifiedOn?.description).sqlValue,
      ]
  }
}

/// An offer as it is kept.
struct StoredOffer {
  let id: Int64
  let site: Int64
  let offer: Offer
}
