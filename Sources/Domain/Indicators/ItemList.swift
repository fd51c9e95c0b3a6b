/// How an indicator lists the activities or things behind its value.
package struct ItemList: Sendable, Hashable {
  /// Each item is one project, with its number of meetings; the columns are fixed.
  package enum Rows: Sendable, Hashable {
    case activities
    /// One item for each distinct combination of these keys.
    case distinct([Indicator.Key])
    case projects
  }

  package struct Column: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
      case title
      case comment
      case field(EntryField)
      /// The number of activities of the item.
      case times
      /// The highest code among the item's activities.
      case highest(EntryField)
      case sum(EntryField)
    }

    /// Its key in the report's JSON.
    package let name: String
    package let content: Content

    package init(name: String, content: Content) {
      self.name = name
      self.content = content
    }
  }

  package let rows: Rows
  package let columns: [Column]

  package init(rows: Rows, columns: [Column]) {
    self.rows = rows
    self.columns = columns
  }
}
