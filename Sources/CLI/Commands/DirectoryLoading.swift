import Domain
import Exchange
import Storage

extension Storage {
  /// The directory as it stands, with the typology, and with the communes that were imported
  /// beside those that come with the program.
  func directory() async throws -> Directory {
    let typology = try Typology.load()
    let territories = try BuiltInTerritories.shipped()
    return try await read { database in
      Directory(
        offers: try database.offers(), typology: typology,
        gazetteer: territories.gazetteer(with: try database.communes()))
    }
  }
}
