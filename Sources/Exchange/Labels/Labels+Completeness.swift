import Domain

extension Labels {
  /// The paths of the words that the file lacks.
  var missing: [String] {
    let wording = self.wording
    return lacking("kinds", EntryKind.self, in: wording.kinds)
      + lacking("fields", EntryField.self, in: wording.fields)
      + lacking("structure_kinds", Structure.Kind.self, in: wording.structureKinds)
      + lacking("project_natures", Project.Nature.self, in: wording.projectNatures)
      + lacking("partnerships", Project.Partnership.self, in: wording.partnerships)
      + lacking("columns", EntryColumn.common.map(\.name), in: wording.columns)
      + lacking("file_columns", Structure.columns + Project.columns, in: wording.fileColumns)
      + lacking("problems", Problem.Reason.names, in: wording.problems)
      + lacking("files", FileProblem.names, in: wording.files)
      + missingCodes
  }

  private var missingCodes: [String] {
    KindDescription.all.flatMap { description in
      description.fields.flatMap { use in
        lacking(
          "codes.\(use.field.rawValue)", use.type.codes,
          in: wording.codes[use.field.rawValue] ?? [:])
      }
    }
  }

  private func lacking<Code: CaseIterable & RawRepresentable<String>>(
    _ path: String, _ codes: Code.Type, in words: [String: some Any]
  ) -> [String] {
    lacking(path, codes.allCases.map(\.rawValue), in: words)
  }

  private func lacking(
    _ path: String, _ names: [String], in words: [String: some Any]
  ) -> [String] {
    names.filter { words[$0] == nil }.map { "\(path).\($0)" }
  }
}
