import ArgumentParser
import Domain
import Exchange
import Storage

/// The formats in which the directory leaves.
enum DirectoryFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, hsds, fhir
  case dataInclusion = "data-inclusion"

  /// Whether it is several files, in a folder.
  var isFolder: Bool { self != .csv }
}

/// One writing of the directory in one format.
struct DirectoryExport {
  let format: DirectoryFormat
  /// Whether confidential addresses and positions are written too.
  let includesConfidential: Bool
  /// A file or a folder, as the format has it; nil for standard output.
  let path: String?
  /// Where the site is reached, without a `/` at the end; nil when nobody has said.
  let site: String?

  func run(from database: any Database) throws {
    switch format {
    case .csv: try writeCSV(from: database)
    case .hsds, .fhir, .dataInclusion: try writeFolder(from: database)
    }
  }

  /// The offer as it may leave.
  func outgoing(_ offer: Offer) -> Offer {
    includesConfidential ? offer : offer.forEveryone
  }
}

extension DirectoryExport {
  /// Rows between two writes.
  private static let batch = 2_000

  private func writeCSV(from database: any Database) throws {
    let output = try Output(path)
    var writer = CSVWriter(.exchange, columns: OfferColumn.names)
    var rows = 0
    var losses = Losses()
    try database.forEachOffer { offer in
      let outgoing = outgoing(offer)
      writer.write(outgoing.written)
      losses.addConfidential(from: offer, to: outgoing)
      rows += 1
      if rows.isMultiple(of: Self.batch) { try output.write(writer.take()) }
    }
    try output.write(writer.take())
    try output.finish()
    say(losses.all)
  }
}
