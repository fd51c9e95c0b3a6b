import Domain

extension Database {
  /// The value kept under this name.
  package func setting(_ name: String) throws -> String? {
    try row("SELECT value FROM setting WHERE name = \(name)") { $0.text(0) }
  }

  package func keep(_ value: String, as name: String) throws {
    try execute(
      """
      INSERT INTO setting (name, value) VALUES (\(name), \(value))
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  }

  package func forgetSetting(_ name: String) throws {
    try execute("DELETE FROM setting WHERE name = \(name)")
  }

  /// Whether no region's own data is in the database yet: no structure, no account, no setting, no
  /// offer.
  ///
  /// Communes and outlines, which are official and the same for all, may be: the demonstration then
  /// stands on them.
  package func isEmpty() throws -> Bool {
    try row(
      """
      SELECT 1 FROM structure UNION ALL SELECT 1 FROM account UNION ALL SELECT 1 FROM setting
      UNION ALL SELECT 1 FROM offer LIMIT 1
      """
    ) { $0.int(0) } == nil
  }

  /// Whether all data is the invented demonstration region's.
  package func isDemonstration() throws -> Bool {
    try setting("demonstration") == "yes"
  }
}
