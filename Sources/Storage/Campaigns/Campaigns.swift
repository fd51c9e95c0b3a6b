package import Domain

extension Database {
  /// All campaigns, the latest year first.
  package func campaigns() throws -> [Campaign] {
    let structures = try structuresOfCampaigns()
    return try rows(
      "SELECT year, framework, opens_on, due_on FROM campaign ORDER BY year DESC"
    ) { row in
      Campaign(
        year: try row.year(0), framework: row.text(1), opensOn: try row.day(2),
        dueOn: try row.day(3), structures: structures[row.int(0)] ?? [])
    }
  }

  package func campaign(of year: ReportingYear) throws -> Campaign? {
    try campaigns().first { $0.year == year }
  }

  /// Adds the campaign, or gives the one of its year these values.
  package func save(_ campaign: Campaign) throws {
    let year = campaign.year.number
    try execute(
      """
      INSERT INTO campaign (year, framework, opens_on, due_on)
      VALUES (\(year), \(campaign.framework), \(campaign.opensOn.description),
        \(campaign.dueOn.description))
      ON CONFLICT (year) DO UPDATE SET framework = excluded.framework,
        opens_on = excluded.opens_on, due_on = excluded.due_on
      """)
    try execute("DELETE FROM campaign_structure WHERE year = \(year)")
    try execute(
      unsafe: "INSERT INTO campaign_structure (year, structure) VALUES ($1, $2)",
      forEach: campaign.structures.map { [.integer(Int64(year)), .text($0.text)] })
  }

  /// In the order in which structures were recorded.
  private func structuresOfCampaigns() throws -> [Int: [Structure.Code]] {
    var structures: [Int: [Structure.Code]] = [:]
    try forEachRow(
      of: """
        SELECT c.year, c.structure FROM campaign_structure c
        JOIN structure s ON s.code = c.structure ORDER BY c.year, s.id
        """
    ) { row in
      structures[row.int(0), default: []].append(Structure.Code(row.text(1)))
    }
    return structures
  }
}

extension Row {
  func year(_ column: Int) throws -> ReportingYear {
    guard let year = ReportingYear(int(column)) else {
      throw UnreadableColumn(found: "\(int(column))", expected: "a year")
    }
    return year
  }
}
