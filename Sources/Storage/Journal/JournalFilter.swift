package import Domain

/// Which entries of the journal are meant.
package struct JournalFilter: Sendable {
  /// Nil for every structure.
  package var structures: [Structure.Code]?
  package var year: ReportingYear?
  /// Empty for every kind.
  package var kinds: [EntryKind] = []
  /// Words that must all be in the title, the body or the comment, without case or accents.
  package var words: [String] = []
  /// The entries that one import recorded; nil for all.
  package var ids: ClosedRange<StoredEntry.ID>?
  /// Nil for both.
  var half: Half?

  /// Every second run of entries as they were recorded: about half of those of any year.
  enum Half: Int64 {
    case first, second

    /// How many entries follow each other in one half.
    static let run: StoredEntry.ID = 1024
  }

  package init(structures: [Structure.Code]?, year: ReportingYear? = nil) {
    self.structures = structures
    self.year = year
  }

  var condition: Query {
    var conditions: [Query] = ["1 = 1"]
    if let structures { conditions.append("structure IN \(.list(structures.map(\.text)))") }
    if let year {
      conditions.append("date BETWEEN \("\(year.number)-01-01") AND \("\(year.number)-12-31")")
    }
    if !kinds.isEmpty { conditions.append("kind IN \(.list(kinds.map(\.rawValue)))") }
    for word in words {
      conditions.append("search_key LIKE \("%\(Self.escaped(word))%") ESCAPE '!'")
    }
    if let ids { conditions.append("id BETWEEN \(ids.lowerBound) AND \(ids.upperBound)") }
    if let half { conditions.append("id / \(Half.run) % 2 = \(half.rawValue)") }
    return .joined(conditions, by: " AND ")
  }

  private static func escaped(_ word: String) -> String {
    var escaped = ""
    for character in word {
      if "%_!".contains(character) { escaped.append("!") }
      escaped.append(character)
    }
    return escaped
  }
}
