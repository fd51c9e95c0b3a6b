package import Domain
import Exchange
import Storage

/// The directory at one moment, with the index that searches it.
package struct DirectoryView: Sendable {
  package let directory: Directory
  package let index: SearchIndex
  let revision: Revision
  private let territories: BuiltInTerritories

  /// What the stored data were when they were read.
  struct Revision: Sendable, Hashable {
    let directory: Int
    let territories: Int
  }

  fileprivate init(
    directory: Directory, index: SearchIndex, revision: Revision, territories: BuiltInTerritories
  ) {
    self.directory = directory
    self.index = index
    self.revision = revision
    self.territories = territories
  }

  /// The outline that comes with the program.
  func outline(of area: Area) -> Outline? { territories.outline(of: area) }
}

/// What a directory takes besides stored data: it comes with the program.
struct DirectorySources: Sendable {
  private let typology: Typology
  private let territories: BuiltInTerritories
  private let words: SearchWords

  init() throws {
    typology = try Typology.load()
    territories = try BuiltInTerritories.shipped()
    words = try SearchWords.load()
  }

  /// - Parameter previous: what the territories are taken from when they are the same.
  func view(of stored: StoredDirectory, _ previous: DirectoryView?) -> DirectoryView {
    let gazetteer =
      stored.communes.map(territories.gazetteer) ?? previous?.directory.gazetteer ?? .empty
    let directory = Directory(
      offers: stored.offers, typology: typology, gazetteer: gazetteer)
    return DirectoryView(
      directory: directory, index: SearchIndex(directory, words: words),
      revision: stored.revision, territories: territories)
  }
}

/// The stored data of a directory, in one state.
struct StoredDirectory: Sendable {
  let revision: DirectoryView.Revision
  let offers: [Offer]
  /// Nil when they are those of the revision before.
  let communes: [Commune]?

  init(_ database: any Database, since previous: DirectoryView.Revision?) throws {
    revision = try DirectoryView.Revision(database)
    offers = try database.offers()
    communes =
      previous?.territories == revision.territories ? nil : try database.communes()
  }
}

extension DirectoryView.Revision {
  init(_ database: any Database) throws {
    self.init(
      directory: try database.directoryRevision(), territories: try database.territoriesRevision())
  }
}
