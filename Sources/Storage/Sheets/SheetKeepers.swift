package import Domain

extension Database {
  /// Says that a structure looks after a sheet.
  package func keep(_ reference: Offer.Reference, by structure: Structure.Code) throws {
    try execute(
      """
      INSERT INTO sheet_keeper (reference, structure)
      VALUES (\(reference.text), \(structure.text)) ON CONFLICT DO NOTHING
      """)
  }

  package func release(_ reference: Offer.Reference, by structure: Structure.Code) throws {
    try execute(
      """
      DELETE FROM sheet_keeper
      WHERE reference = \(reference.text) AND structure = \(structure.text)
      """)
  }

  /// The structures that look after a sheet, by code.
  package func keepers(of reference: Offer.Reference) throws -> [Structure.Code] {
    try rows(
      """
      SELECT structure FROM sheet_keeper WHERE reference = \(reference.text) ORDER BY structure
      """
    ) { Structure.Code($0.text(0)) }
  }
}
