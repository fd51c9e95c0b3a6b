package import Domain
import Yams

/// The directory of the demonstration: invented places in the towns of Brittany, each of which
/// says by its name that it is an example.
package enum DemonstrationDirectory {
  /// The offers as they stand on a day, by reference; the same day always gives the same ones.
  ///
  /// - Throws: `DemonstrationPlaceError`, `ScenarioError`, `Problems` or an error of the decoder
  ///   when what ships with the product is wrong.
  package static func offers(on today: Day) throws -> [Offer] {
    let text = String(decoding: PackageResources.demonstration_directory_yaml, as: UTF8.self)
    let scenario = try YAMLDecoder().decode(PlaceScenario.self, from: text)
    let typology = try Typology.load()
    let gazetteer = try BuiltInTerritories.shipped().gazetteer(with: [])
    var maker = PlaceMaker(scenario: scenario, gazetteer: gazetteer, today: today)
    var rows: [[(column: String, text: String)]] = []
    for type in typology.types {
      guard let group = scenario.types[type.code.text] else { continue }
      for place in group.places { rows += try maker.rows(of: place, in: group, type.code) }
    }
    let reader = OfferReader(typology: typology, gazetteer: gazetteer, today: today)
    return try rows.map { try reader.read($0).offer }.sorted { $0.reference < $1.reference }
  }
}

/// What is wrong with the places of the demonstration.
package enum DemonstrationPlaceError: Error, Hashable {
  /// A place without a town, or in a town that the program does not know.
  case unknownTown(String)
  /// Something else at a place, without its type.
  case noType(String)
  /// A cell of no column of `directory.csv`.
  case unknownColumn(String)
  /// What happens around a sheet that there is not.
  case unknownReference(String)
  /// A proposal of nobody who can propose.
  case unknownSource(String)
}
