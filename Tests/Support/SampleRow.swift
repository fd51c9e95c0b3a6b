package import Domain

/// The cells of a row of the journal: a valid one of its kind, changed where a test says so.
package struct SampleRow: Sendable {
  package private(set) var cells: [(column: String, text: String)]

  /// - Parameter changes: the columns that differ from the valid row; an empty text empties one.
  package init(_ kind: EntryKind, _ changes: KeyValuePairs<String, String> = [:]) {
    cells = [("reference", "R1"), ("structure", "S1"), ("date", "2025-03-12")]
    cells += [("kind", kind.rawValue)]
    if kind != .bodyParticipation { cells.append(("title", "Titre")) }
    cells += Self.ownCells(of: kind)
    for (column, text) in changes { self[column] = text }
  }

  package subscript(column: String) -> String {
    get { cells.first { $0.column == column }?.text ?? "" }
    set {
      cells.removeAll { $0.column == column }
      if !newValue.isEmpty { cells.append((column, newValue)) }
    }
  }

  /// - Throws: `Problems`.
  package func entry(by reader: EntryReader = SampleRegion.reader) throws(Problems) -> Entry {
    try reader.entry(from: cells)
  }

  private static func ownCells(of kind: EntryKind) -> [(column: String, text: String)] {
    switch kind {
    case .meeting:
      [("object", "bilateral"), ("actor_types", "social"), ("involvement", "organised")]
    case .projectMeeting: [("project", "P1")]
    case .partnerRequest, .engagementAction, .trainingOrganised: []
    case .communitySession: [("patients", "0"), ("professionals", "12")]
    case .sharedResource: [("resource_type", "tool")]
    case .commonProject: [("role", "pilot")]
    case .networkMeeting: [("network", "coop")]
    case .bodyParticipation: [("body", "Conseil territorial de santé"), ("level", "member")]
    case .dissemination: [("channels", "website|newsletter")]
    case .awareness: [("involvement", "speaker")]
    case .trainingReferral: [("people", "1")]
    case .trainingRelayed:
      [("training_type", "forty_hours"), ("provider", "IREPS"), ("sessions", "2")]
    case .offerCommunication: [("channels", "mailing")]
    case .orientation: [("people", "4"), ("target", "programme")]
    case .innovationSupport:
      [("nature", "Jeu de rôle"), ("scale", "local"), ("support", "diffusion|carrying")]
    case .goodPractice: [("communication_type", "event")]
    case .researchSupport: [("support", "publication")]
    }
  }
}

/// Entries of rows, each with a reference of its own.
package struct SampleJournal {
  package private(set) var entries: [Entry] = []

  package init() {}

  /// Adds the entry of a row; its reference is `R` and its place, unless the row has another one.
  ///
  /// - Throws: `Problems` of the row.
  package mutating func add(
    _ kind: EntryKind, _ changes: KeyValuePairs<String, String> = [:]
  ) throws(Problems) {
    var row = SampleRow(kind, changes)
    if !changes.contains(where: { $0.key == "reference" }) {
      row["reference"] = "R\(entries.count + 1)"
    }
    try add(row)
  }

  package mutating func add(_ row: SampleRow) throws(Problems) {
    entries.append(try row.entry())
  }
}
