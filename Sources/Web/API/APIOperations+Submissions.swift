import HTTPTypes

/// What programs can ask about the reports that were sent.
extension APIOperation {
  private static let submissions = "\(base)/reports/{structure}/{year}/submissions"

  static let listSubmissions = APIOperation(
    method: .get, path: submissions, id: "listSubmissions",
    summary: "Lire les envois du rapport d’une structure, dans leur ordre.",
    parameters: [structure, year], answer: "SubmissionList")

  static let readSubmission = APIOperation(
    method: .get, path: "\(submissions)/{number}", id: "readSubmission",
    summary:
      "Lire un rapport tel qu’il a été envoyé\u{A0}: sha256 est l’empreinte de cette réponse.",
    parameters: [
      structure, year,
      APIParameter(
        name: "number", place: .path, kind: .number(1...999_999), isRequired: true,
        description: "Le numéro de l’envoi."),
    ], answer: "SealedReport")
}
