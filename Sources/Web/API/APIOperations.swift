import Domain
import HTTPTypes

/// Everything that programs can ask for.
extension APIOperation {
  static let all = [
    listEntries, createEntry, readEntry, replaceEntry, deleteEntry, listStructures, readStructure,
    listProjects, readProject, readReport, readConsolidatedReport, listSubmissions,
    readSubmission, listCampaigns, readCampaign, guide, searchDirectory, readOffer,
  ]

  static let base = "/api/v1"

  static let limit = APIParameter(
    name: "limit", kind: .number(1...200), description: "Nombre de lignes, 50 sans ce paramètre.")
  private static let entryID = APIParameter(
    name: "id", place: .path, kind: .number(1...999_999_999_999), isRequired: true,
    description: "L’identifiant de l’activité.")
  private static let ifMatch = APIParameter(
    name: "If-Match", place: .header, kind: .revision, isRequired: true,
    description: "La révision que vous avez lue, telle que l’en-tête ETag l’a donnée.")
  private static let afterCode = APIParameter(
    name: "after", kind: .text, description: "Le code après lequel la page commence\u{A0}: next.")
  static let structure = APIParameter(
    name: "structure", place: .path, kind: .text, isRequired: true,
    description: "Le code de la structure.")
  static let year = APIParameter(
    name: "year", place: .path, kind: .number(1901...2999), isRequired: true,
    description: "L’année du rapport.")
  private static let tag = (name: "ETag", description: "La révision de l’activité.")

  static let listEntries = APIOperation(
    method: .get, path: "\(base)/journal", id: "listEntries",
    summary: "Lire le journal, les activités les plus récentes d’abord.",
    parameters: [
      APIParameter(
        name: "structure", kind: .text, description: "Seulement le journal de cette structure."),
      APIParameter(
        name: "year", kind: .number(1901...2999), description: "Seulement cette année."),
      APIParameter(
        name: "kind", kind: .choice(EntryKind.allCases.map(\.rawValue)),
        description: "Seulement ce type d’activité."),
      APIParameter(
        name: "words", kind: .text,
        description: "Des mots du titre, de l’instance ou du commentaire."),
      APIParameter(
        name: "after", kind: .cursor, description: "Où la page commence\u{A0}: next."),
      limit,
    ], answer: "EntryPage")

  static let createEntry = APIOperation(
    method: .post, path: "\(base)/journal", id: "createEntry",
    summary: "Noter une activité de la structure du jeton.",
    parameters: [
      APIParameter(
        name: "Idempotency-Key", place: .header, kind: .key,
        description: "La même demande avec la même clé n’est faite qu’une fois en 24 heures.")
    ], body: "NewEntry", success: .created, answer: "Entry",
    headers: [tag, (name: "Location", description: "L’adresse de l’activité.")])

  static let readEntry = APIOperation(
    method: .get, path: "\(base)/journal/{id}", id: "readEntry", summary: "Lire une activité.",
    parameters: [entryID], answer: "Entry", headers: [tag])

  static let replaceEntry = APIOperation(
    method: .put, path: "\(base)/journal/{id}", id: "replaceEntry",
    summary: "Modifier une activité\u{A0}: la nouvelle version remplace tout.",
    parameters: [entryID, ifMatch], body: "NewEntry", answer: "Entry", headers: [tag])

  static let deleteEntry = APIOperation(
    method: .delete, path: "\(base)/journal/{id}", id: "deleteEntry",
    summary: "Supprimer une activité\u{A0}; cela se rétablit depuis le site.",
    parameters: [entryID, ifMatch], success: .noContent)

  static let listStructures = APIOperation(
    method: .get, path: "\(base)/structures", id: "listStructures",
    summary: "Lire les structures d’appui de la région, par code.",
    parameters: [afterCode, limit], answer: "StructurePage")

  static let readStructure = APIOperation(
    method: .get, path: "\(base)/structures/{structure}", id: "readStructure",
    summary: "Lire une structure d’appui.", parameters: [structure], answer: "Structure")

  static let listProjects = APIOperation(
    method: .get, path: "\(base)/projects", id: "listProjects",
    summary: "Lire les projets de la région, par code.", parameters: [afterCode, limit],
    answer: "ProjectPage")

  static let readProject = APIOperation(
    method: .get, path: "\(base)/projects/{code}", id: "readProject", summary: "Lire un projet.",
    parameters: [
      APIParameter(
        name: "code", place: .path, kind: .text, isRequired: true,
        description: "Le code du projet.")
    ], answer: "Project")

  static let readReport = APIOperation(
    method: .get, path: "\(base)/reports/{structure}/{year}", id: "readReport",
    summary: "Lire le rapport d’une structure pour une année.", parameters: [structure, year],
    answer: "Report")

  static let readConsolidatedReport = APIOperation(
    method: .get, path: "\(base)/consolidated-reports/{year}", id: "readConsolidatedReport",
    summary: "Lire le rapport consolidé de la région pour une année.", parameters: [year],
    answer: "Report")
}
