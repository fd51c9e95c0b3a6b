/// An indicator computed for a scope and a year, with its proof.
package struct Figure: Sendable {
  package enum Value: Sendable, Hashable {
    case number(Int)
    case yes(Bool)
  }

  package let indicator: Indicator
  package let value: Value
  /// In a consolidated report, the plain sum of the structures' own values.
  package var sum: Int?
  package let provenance: Provenance
  package let breakdowns: [Breakdown]
  package let items: [Item]?
  package var warnings: [Warning]
}

extension Figure {
  package struct Breakdown: Sendable, Hashable {
    package let name: String
    package let parts: [Part]
  }

  package struct Part: Sendable, Hashable {
    package let code: String
    package let value: Int
    package let provenance: Provenance
  }

  package struct Item: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
      case text(String)
      case number(Int)
      case code(String, field: EntryField)
      case codes([String], field: EntryField)
    }

    package let cells: [(name: String, value: Value)]
    package let provenance: Provenance

    package static func == (left: Item, right: Item) -> Bool {
      left.provenance == right.provenance && left.cells.elementsEqual(right.cells, by: ==)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(provenance) }
  }

  /// Something that a person should look at before sending the figure.
  package struct Warning: Sendable, Hashable {
    package enum Subject: Sendable, Hashable {
      /// The projects with exactly three meetings, which the official text leaves out.
      case borderlineSupport(projects: [Project.Code])
      case unansweredRequests(Int)
      /// The columns in which the entries of a shared activity differ.
      case conflictingSharedEntry(title: String, columns: [String])
    }

    package let subject: Subject
    package let provenance: Provenance

    package var code: String {
      switch subject {
      case .borderlineSupport: "borderline_support"
      case .unansweredRequests: "unanswered_requests"
      case .conflictingSharedEntry: "conflicting_shared_entry"
      }
    }
  }
}
