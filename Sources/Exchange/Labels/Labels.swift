package import Domain

/// The French words for everything that the journal and the reports name by a code.
package struct Labels: Sendable {
  let wording: Wording

  /// The words of `labels.yaml`.
  ///
  /// - Throws: `LabelsError` when a code has no words; `CatalogueError` when the file cannot be
  ///   read.
  package static func french() throws -> Labels {
    let text = String(decoding: PackageResources.labels_yaml, as: UTF8.self)
    let labels = Labels(wording: try Wording(yaml: text, named: "labels.yaml"))
    let missing = labels.missing
    guard missing.isEmpty else { throw LabelsError.missing(missing) }
    return labels
  }
}

/// What is wrong with a file of labels.
package enum LabelsError: Error, Hashable {
  /// The paths of the words that the file lacks, such as `codes.object.bilateral`.
  case missing([String])
}

extension Labels {
  package func kind(_ kind: EntryKind) -> String {
    wording.kinds[kind.rawValue]?.label ?? kind.rawValue
  }

  /// What a kind of entry is for, in one line.
  package func kindHint(_ kind: EntryKind) -> String {
    wording.kinds[kind.rawValue]?.hint ?? ""
  }

  /// Everyday words by which people look for a kind of entry.
  package func kindWords(_ kind: EntryKind) -> [String] {
    wording.kinds[kind.rawValue]?.words ?? []
  }

  package func field(_ field: EntryField, in kind: EntryKind?) -> String {
    words(for: field, in: kind)?.label ?? field.rawValue
  }

  /// How to fill a field, where its label does not say it.
  package func fieldHint(_ field: EntryField, in kind: EntryKind?) -> String? {
    words(for: field, in: kind)?.hint
  }

  private func words(for field: EntryField, in kind: EntryKind?) -> Wording.Field? {
    kind.flatMap { wording.fieldsOfKinds[$0.rawValue]?[field.rawValue] }
      ?? wording.fields[field.rawValue]
  }

  package func code(_ code: String, of field: EntryField) -> String {
    wording.codes[field.rawValue]?[code] ?? code
  }

  /// The name of a column, in the words of a kind of entry when one is given.
  package func column(_ column: EntryColumn, in kind: EntryKind? = nil) -> String {
    if case .field(let field) = column { return self.field(field, in: kind) }
    if column == .title, let title = kind.flatMap({ wording.titles[$0.rawValue] }) { return title }
    return wording.columns[column.name] ?? column.name
  }

  /// The name of a column of the files of structures and of projects.
  package func fileColumn(_ name: String) -> String { wording.fileColumns[name] ?? name }

  package func structureKind(_ kind: Structure.Kind) -> String {
    wording.structureKinds[kind.rawValue] ?? kind.rawValue
  }

  package func projectNature(_ nature: Project.Nature) -> String {
    wording.projectNatures[nature.rawValue] ?? nature.rawValue
  }

  package func partnership(_ partnership: Project.Partnership) -> String {
    wording.partnerships[partnership.rawValue] ?? partnership.rawValue
  }
}

extension Labels {
  package func breakdown(_ name: String) -> String { wording.breakdowns[name]?.label ?? name }

  /// The name of a part: the breakdown's own word, or the one of the field of the same name.
  package func part(_ code: String, of breakdown: String) -> String {
    wording.breakdowns[breakdown]?.parts?[code] ?? wording.codes[breakdown]?[code] ?? code
  }

  package func itemColumn(_ name: String) -> String { wording.itemColumns[name] ?? name }
}
