import Domain
import Exchange

/// How to use the site, with the file format as the descriptions of the kinds of entry give it.
struct HelpPage: Page {
  struct Column: Sendable {
    let name: String
    let label: String
    /// Whether it must be filled.
    let presence: String
    let format: String
    let codes: [Code]
    let hasCodes: Bool
  }

  struct Code: Sendable {
    let code: String
    let meaning: String
  }

  struct Kind: Sendable {
    let code: String
    let label: String
    let hint: String
    let feeding: String
    let columns: [Column]
  }

  static let template = "help"

  let title = Words.help
  let framework: String
  let indicatorCount: Int
  let columns: [Column]
  let kinds: [Kind]

  init(_ framework: Framework, labels: Labels) {
    self.framework = framework.version
    indicatorCount = framework.indicators.count
    columns = EntryColumn.common.map { Column($0, labels: labels) }
    kinds = KindDescription.all.map { description in
      Kind(
        code: description.kind.rawValue, label: labels.kind(description.kind),
        hint: labels.kindHint(description.kind),
        feeding: Feeding(of: description.kind, under: framework, labels: labels).short,
        columns: [Column(titleOf: description, labels: labels)]
          + description.fields.map { Column($0, of: description.kind, labels: labels) })
    }
  }
}

extension HelpPage.Column {
  fileprivate init(_ column: EntryColumn, labels: Labels) {
    self.init(
      name: column.name, label: labels.column(column), presence: Words.presence(of: column),
      format: Words.format(of: column), codes: [])
  }

  fileprivate init(titleOf description: KindDescription, labels: Labels) {
    self.init(
      name: EntryColumn.title.name, label: labels.column(.title, in: description.kind),
      presence: description.isTitleRequired ? Words.required : Words.optional,
      format: Words.format(of: .text), codes: [])
  }

  fileprivate init(_ use: FieldUse, of kind: EntryKind, labels: Labels) {
    self.init(
      name: use.field.rawValue, label: labels.field(use.field, in: kind),
      presence: Words.presence(use.presence), format: Words.format(of: use.type),
      codes: use.type.codes.map {
        HelpPage.Code(code: $0, meaning: labels.code($0, of: use.field))
      })
  }

  private init(
    name: String, label: String, presence: String, format: String, codes: [HelpPage.Code]
  ) {
    self.name = name
    self.label = label
    self.presence = presence
    self.format = format
    self.codes = codes
    hasCodes = !codes.isEmpty
  }
}
