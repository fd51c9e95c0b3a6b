package import Domain

/// A report as people read it: its figures in French words, and the activities that prove them.
///
/// Every rendering but the JSON is made from this one value.
package struct ReportDocument: Sendable {
  package let cover: Cover
  /// Nil for a consolidated report, and when nothing was agreed.
  package let agreed: Agreed?
  package let missions: [Mission]
  /// None for a report that is not sent.
  package let explanations: [Explanation]
  /// The activities of the year, at the positions that the provenances of the figures give.
  package let activities: [ActivityLine]
  let contents: EntryContents

  /// All indicators, in the framework's order.
  package var indicators: [IndicatorLine] {
    missions.flatMap { $0.objectives.flatMap(\.indicators) }
  }

  package func activities(_ provenance: Provenance) -> [ActivityLine] {
    provenance.positions.map { activities[Int($0)] }
  }
}

extension ReportDocument {
  /// What the report is about and how it was made.
  package struct Cover: Sendable {
    package let title: String
    /// The structure's name, or what the consolidated report covers.
    package let scope: String
    /// The structure's code, or `consolidated`.
    package let scopeCode: String
    package let structures: [StructureLine]
    package let isConsolidated: Bool
    package let year: Int
    /// The year that figures are compared to; nil when nothing is known of it.
    package let previousYear: Int?
    package let framework: String
    package let parameters: [ParameterLine]
    package let generatedOn: Day
    package let generatedText: String
    /// Such as "Année en cours, état au 15 juin 2025"; nil once the year is over, and for a report
    /// that was sent.
    package let underWay: String?
    package let isDemonstration: Bool
    /// The activities of the year, a shared one counting once.
    let activities: Int
    /// Such as "58 activités".
    package let activityCount: String
    /// What identifies a report that was sent; nil for one that was not.
    package let seal: SealLine?
  }

  /// What a sent report is known by.
  package struct SealLine: Sendable {
    /// Such as "version 1, envoyée le 3 février 2026 par Jeanne".
    package let sentText: String
    /// SHA-256 of the report's JSON, in hexadecimal.
    package let hash: String
    /// What its sender says to the agency; nil for nothing.
    package let words: String?

    package init(sentText: String, words: String? = nil, hash: String) {
      self.sentText = sentText
      self.words = words
      self.hash = hash
    }
  }

  /// What the structure answers to a point that was to be looked at.
  package struct Explanation: Sendable {
    /// A sentence that says what the point is.
    package let about: String
    /// Not empty.
    package let text: String

    package init(about: String, text: String) {
      self.about = about
      self.text = text
    }
  }

  package struct StructureLine: Sendable {
    package let code: String
    package let name: String
  }

  package struct ParameterLine: Sendable {
    package let name: String
    package let label: String
    package let value: Int
  }

  package struct Mission: Sendable {
    package let number: Int
    package let title: String
    package let label: String
    /// What the structure writes about the mission.
    package let missionText: String?
    package let objectives: [Objective]
  }

  package struct Objective: Sendable {
    package let id: String
    package let label: String
    package let indicators: [IndicatorLine]
  }

  package struct ActivityLine: Sendable {
    /// As the report writes it: with the structure only where there are several.
    package let reference: String
    package let date: Day?
    /// Without the year, which is the report's.
    package let dateText: String
    package let kind: String
    /// As it was typed.
    package let title: String
    /// With the spaces that French wants.
    package let titleText: String
  }
}

extension ReportDocument {
  package struct IndicatorLine: Sendable {
    package let id: String
    package let name: String
    /// The official label.
    package let label: String
    package let rule: String
    package let value: Figure.Value
    package let valueText: String
    package let previous: Figure.Value?
    /// Such as "10 en 2024"; nil when the year before is not known.
    package let previousText: String?
    /// The value of the year before alone, or a dash.
    package let previousValueText: String
    /// Present for the whole numbers of a consolidated report.
    package let consolidation: Consolidation?
    package let breakdowns: [Breakdown]
    package let items: ItemTable?
    package let hasWarnings: Bool
    package let warnings: [Warning]
    package let provenance: Provenance
    /// The field whose numbers the value adds up; nil when each activity counts as one.
    let summed: EntryField?
    package let contributed: [ContributedField]
    package let hasActivities: Bool
    /// Such as "12 activités".
    package let activityCount: String
    /// True when no activity of the year feeds the indicator.
    package let isEmpty: Bool
    /// What the structure writes about the figure.
    package let indicatorComment: String?
    /// True when a printed page may break inside it.
    package let isLong: Bool
  }

  /// What the structures' own figures add up to, beside the consolidated figure.
  package struct Consolidation: Sendable {
    package let sum: Int
    package let sumText: String
    /// The consolidated figure less the sum: what the shared activities explain.
    package let difference: Int
    /// Signed, such as "−3".
    package let differenceText: String
  }

  package struct Breakdown: Sendable {
    package let name: String
    package let label: String
    /// True when one activity can count in several parts, so that they are never added up.
    package let isOverlapping: Bool
    package let parts: [Part]
  }

  package struct Part: Sendable {
    package let code: String
    package let label: String
    package let value: Int
    package let valueText: String
    /// The length of its bar, from 0 to 100, the largest part of the breakdown having 100.
    package let percent: Int
    package let provenance: Provenance
    /// The field whose numbers it adds up; nil when each activity counts as one.
    let summed: EntryField?
  }

  package struct ItemTable: Sendable {
    package let columns: [Column]
    package let rows: [Row]
    /// The field whose numbers a row adds up; nil for none.
    let summed: EntryField?
    /// Such as "5 lignes".
    package let rowCount: String

    package struct Column: Sendable {
      package let name: String
      package let label: String
      package let isNumber: Bool
    }

    package struct Row: Sendable {
      package let cells: [Cell]
      package let provenance: Provenance
    }

    package struct Cell: Sendable {
      package let text: String
      package let value: Figure.Item.Value
      package let isNumber: Bool
    }
  }

  package struct Warning: Sendable {
    package let code: String
    package let message: String
    /// The activities to look at, as the report writes them.
    package let references: String
    package let provenance: Provenance
  }
}
