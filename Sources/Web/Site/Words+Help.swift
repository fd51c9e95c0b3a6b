import Domain
import Exchange

/// The words of the help.
extension Words {
  static let help = "Aide"
  static let accessibility = "Accessibilité"
  static let privacy = "Vie privée"
  static let required = "oui"
  static let optional = "non"

  static func presence(_ presence: FieldUse.Presence) -> String {
    switch presence {
    case .required: required
    case .optional: optional
    case .together(let field): "avec \(field.rawValue), ou vide comme elle"
    }
  }

  static func presence(of column: EntryColumn) -> String {
    switch column {
    case .reference, .structure, .date, .kind: required
    case .title: "oui, sauf pour body_participation"
    case .sharedReference, .comment, .field: optional
    }
  }

  static func format(of column: EntryColumn) -> String {
    switch column {
    case .reference:
      "Texte, différent pour chaque activité de votre journal. Une référence déjà connue met "
        + "son activité à jour."
    case .structure: "Code de votre structure."
    case .date: "Jour de l’activité, écrit 2025-03-12 ou 12/03/2025."
    case .kind: "Un des codes décrits plus bas."
    case .sharedReference:
      "Texte. La même valeur dans les journaux de plusieurs structures dit qu’elles parlent de la "
        + "même activité."
    case .title, .comment, .field: format(of: .text)
    }
  }

  static func format(of type: FieldType) -> String {
    switch type {
    case .text: "Texte."
    case .project: "Code d’un projet déjà enregistré."
    case .number(let least): "Nombre entier, à partir de \(French.number(least))."
    case .dayFromDate:
      "Date, le jour de l’activité ou après\u{202F}; vide si elle n’est pas connue."
    case .choice: "Un seul de ces codes\u{A0}:"
    case .choices: "Un ou plusieurs de ces codes, séparés par une barre |\u{A0}:"
    }
  }
}
