import Domain
import Exchange
import Storage

extension FileImport {
  /// Takes the outlines of a GeoJSON file.
  func readOutlines(into database: any Database) throws -> ImportOutcome {
    let areas = try BuiltInTerritories.shipped().areas
    var problems = 0
    let outlines: [Outline]
    do {
      outlines = try OutlineFile.read(ByteSource(path: path), areas: areas) { problem in
        problems += 1
        Self.say(problem.description)
      }
    } catch let problem as OutlineProblem {
      Self.say(problem.description)
      throw ImportRefused(problems: 1)
    }
    if problems > 0 { throw ImportRefused(problems: problems) }
    return try database.save(outlines)
  }
}
