import Domain
import Exchange
import Foundation
import Storage

/// The formats of other systems: several files each, with a report of what they cannot carry.
extension DirectoryExport {
  func writeFolder(from database: any Database) throws {
    guard let folder = path else { return }
    let territories = try BuiltInTerritories.shipped()
    let directory = Directory(
      offers: try database.offers(), typology: try Typology.load(),
      gazetteer: territories.gazetteer(with: try database.communes()))
    try Self.make(folder)
    var losses = Losses()
    var outputs: [Output] = []
    for document in try documents(PublicDirectory(directory, changes: try database.lastChanges())) {
      let output = try Output("\(folder)/\(document.name)")
      try document.write(losses: &losses, to: output.write)
      outputs.append(output)
    }
    // Once all are whole: a folder never holds files of two exports because one failed.
    for output in outputs { try output.finish() }
    say(losses.all)
  }

  private func documents(_ listing: PublicDirectory) throws -> [DirectoryDocument] {
    let words = try ExchangeWords.shipped()
    return switch format {
    case .csv: []
    case .hsds: HSDSWriter(listing, words: words).documents
    case .dataInclusion:
      DataInclusionWriter(
        listing, words: words, mapping: try .shipped(), today: SystemEnvironment.clock.today(),
        site: site
      ).documents
    case .fhir: FHIRDirectory(listing, words: words, codes: try .shipped(), site: site).documents
    }
  }

  /// - Throws: `UnwritableFile`.
  private static func make(_ folder: String) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw UnwritableFile(path: folder, code: ENOTDIR) }
      return
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      throw UnwritableFile(
        path: folder, code: Int32(truncatingIfNeeded: cause?.code ?? Int(EACCES)))
    }
  }

  /// Says on standard error what the format could not carry.
  func say(_ losses: [Loss]) {
    let lines = losses.map { "  \($0.description)\n" }
    let text =
      losses.isEmpty
      ? "\(format.rawValue) carries the whole directory\n"
      : "what \(format.rawValue) could not carry as it is:\n\(lines.joined())"
    FileHandle.standardError.write(Data(text.utf8))
  }
}
