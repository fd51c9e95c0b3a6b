import Domain
import Exchange
import Storage

/// What the files for other systems leave out of the reports that a page shows, in words.
struct OutgoingLosses: Sendable {
  /// What the mapping to DHIS2 does not name: structures, which are missing as a whole; nil for none.
  let structuresText: String?
  /// How many values it does not name; nil for none.
  let valuesText: String?
  let values: [String]
  /// What formats of numbers alone never carry; nil for none.
  let listsText: String?
  let hasLosses: Bool

  /// - Throws: an error of the storage.
  init(of reports: ComparedReports, from database: any Database) throws {
    let comparison = reports.comparison
    do {
      let mapping = try database.outgoingMapping(for: comparison.framework)
      let leftOut = DHIS2Values(comparison.reports, in: comparison.year, mapping: mapping).leftOut
      self.init(leftOut, names: reports.names)
    } catch let error as CatalogueError {
      self.init(unreadable: error)
    }
  }

  private init(_ leftOut: [LeftOut], names: [Structure.Code: String]) {
    let structures = leftOut.compactMap { left -> String? in
      if case .unmappedStructure(let code) = left { names[code] ?? code.text } else { nil }
    }
    values = leftOut.compactMap { left in
      if case .unmapped(let value) = left { value.written } else { nil }
    }
    let lists = leftOut.compactMap { left -> String? in
      if case .list(let indicator, _) = left { indicator } else { nil }
    }
    structuresText = structures.isEmpty ? nil : Words.unmapped(structures)
    valuesText = values.isEmpty ? nil : Words.unmappedValues(values.count)
    listsText = lists.isEmpty ? nil : Words.listsLeftOut(lists)
    hasLosses = structuresText != nil || valuesText != nil || listsText != nil
  }

  private init(unreadable error: CatalogueError) {
    structuresText = Words.unreadableMapping(error)
    valuesText = nil
    values = []
    listsText = nil
    hasLosses = true
  }
}
