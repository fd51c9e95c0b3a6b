package import Domain

extension Database {
  /// What people have said of the titles in the consolidated lists.
  package func joinedTitles() throws -> JoinedTitles {
    var titles = JoinedTitles()
    try forEachRow(of: "SELECT indicator, folded, joined_under FROM joined_title") { row in
      titles.add(indicator: row.text(0), folded: row.text(1), under: row.text(2))
    }
    try forEachRow(of: "SELECT indicator, one, other FROM apart_title") { row in
      titles.add(indicator: row.text(0), apart: JoinedTitles.Pair(row.text(1), row.text(2)))
    }
    return titles
  }

  /// Shows a title under another one from now on, with all that was shown under it.
  ///
  /// Both are folded. Joining a title with itself changes nothing.
  package func join(_ folded: String, under other: String, of indicator: String) throws {
    let known = try joinedTitles()
    let (own, root) = (
      known.root(of: folded, in: indicator), known.root(of: other, in: indicator)
    )
    guard own != root else { return }
    try execute(
      """
      UPDATE joined_title SET joined_under = \(root)
      WHERE indicator = \(indicator) AND joined_under = \(own)
      """)
    try execute(
      """
      INSERT INTO joined_title (indicator, folded, joined_under)
      VALUES (\(indicator), \(own), \(root))
      ON CONFLICT (indicator, folded) DO UPDATE SET joined_under = excluded.joined_under
      """)
  }

  /// Keeps in mind that two titles, both folded, name two things.
  package func keepApart(_ pair: JoinedTitles.Pair, of indicator: String) throws {
    try execute(
      """
      INSERT INTO apart_title (indicator, one, other)
      VALUES (\(indicator), \(pair.one), \(pair.other))
      ON CONFLICT (indicator, one, other) DO NOTHING
      """)
  }

  /// Forgets whatever was said to keep two titles apart.
  package func forgetApart(_ pair: JoinedTitles.Pair, of indicator: String) throws {
    try execute(
      unsafe: "DELETE FROM apart_title WHERE indicator = $1 AND one = $2 AND other = $3",
      forEach: try joinedTitles().pairs(keepingApart: pair, in: indicator).map { pair in
        [.text(indicator), .text(pair.one), .text(pair.other)]
      })
  }

  /// Shows a title on its own again.
  package func separate(_ folded: String, of indicator: String) throws {
    try execute(
      "DELETE FROM joined_title WHERE indicator = \(indicator) AND folded = \(folded)")
  }
}
