package import Domain

extension Database {
  /// The titles that people have joined in the consolidated lists.
  package func joinedTitles() throws -> JoinedTitles {
    var titles = JoinedTitles()
    try forEachRow(of: "SELECT indicator, folded, joined_under FROM joined_title") { row in
      titles.add(indicator: row.text(0), folded: row.text(1), under: row.text(2))
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

  /// Shows a title on its own again.
  package func separate(_ folded: String, of indicator: String) throws {
    try execute(
      "DELETE FROM joined_title WHERE indicator = \(indicator) AND folded = \(folded)")
  }
}
