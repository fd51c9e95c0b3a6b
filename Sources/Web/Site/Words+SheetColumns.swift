import Domain
import Exchange

/// What the columns of a sheet are called in forms and histories.
extension Words {
  static func label(of column: String) -> String { columns[column]?.label ?? column }

  static func hint(of column: String) -> String? { columns[column]?.hint }

  /// The value of a column as people read it, from what files write.
  static func value(_ text: String, of column: String, typology: Typology) -> String {
    if text.isEmpty { return "(vide)" }
    switch OfferColumn.named(column)?.content {
    case .codes:
      return French.list(
        text.split(separator: "|").map { typology.label(column, String($0)) })
    case .code: return label(ofStatus: text)
    case .condition, .flag: return answers.first { $0.code == text }?.label ?? text
    case .type: return typology[StructureType.Code(text)]?.name ?? text
    case .line where column == "opening_hours": return French.spaced(WrittenHours.shown(text))
    case .day: return Day(text).map(French.date) ?? text
    case .areas: return text.replacing("|", with: ", ")
    default: return French.spaced(text)
    }
  }

  private static let columns: [String: (label: String, hint: String?)] = [
    "reference": ("Référence", nil),
    "name": ("Nom du lieu", nil),
    "type": ("Type de structure", nil),
    "offer": ("Nom de ce qui est proposé", "Laissez vide pour le nom du type."),
    "organisation": ("Organisme gestionnaire", "Son nom officiel."),
    "finess": ("Numéro FINESS", "Neuf caractères."),
    "siret": ("Numéro SIRET", "Quatorze chiffres."),
    "address": ("Numéro et rue", nil),
    "postal_code": ("Code postal", nil),
    "city": ("Ville", nil),
    "insee": ("Code INSEE de la commune", "Trouvé seul si le code postal et la ville suffisent."),
    "latitude": ("Latitude", "En degrés, par exemple 47,7482."),
    "longitude": ("Longitude", "En degrés, par exemple -3,3702."),
    "confidential_address": (
      "Adresse confidentielle",
      "L’adresse n’est alors ni montrée ni donnée à personne, et le lieu ne se trouve plus par son "
        + "numéro FINESS ou SIRET. Le nom, la ville et la référence restent publics\u{A0}: s’ils "
        + "mènent à une adresse publiée ailleurs, faites une fiche sous un autre nom."
    ),
    "phone": ("Téléphone", nil),
    "email": ("Adresse e-mail", "Celle du lieu, pas celle d’une personne."),
    "website": ("Site", nil),
    "opening_hours": (
      "Horaires", "Par exemple\u{A0}: lundi à vendredi 9h-12h et 14h-17h, samedi 9h-12h."
    ),
    "description": ("Description", "Ce que la personne y trouve, en quelques phrases simples."),
    "needs": ("Besoins", "Ne cochez rien pour garder ceux du type."),
    "topics": ("À propos de", "Ne cochez rien pour garder ce qui va avec le type."),
    "publics": ("Publics", "Ne cochez rien pour garder ceux du type."),
    "min_age": ("Âge minimal", nil),
    "max_age": ("Âge maximal", nil),
    "free": ("Gratuit", nil),
    "anonymous": ("Anonyme", nil),
    "prescription": ("Une ordonnance est demandée", nil),
    "abstinence": ("Il faut ne plus consommer", nil),
    "self_referral": ("On peut venir de soi-même", nil),
    "remote": ("À distance", nil),
    "outreach": ("L’équipe se déplace", nil),
    "coverage": (
      "Territoire",
      "Départements (56), régions (R53) ou communes (56121). Vide\u{A0}: le département."
    ),
    "status": ("État", nil),
    "verified_on": ("Vérifiée le", nil),
  ]
}
