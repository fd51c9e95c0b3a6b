import HTTPTypes

/// What programs can ask about a person's situation.
extension APIOperation {
  static let guide = APIOperation(
    method: .post, path: "\(base)/guidance", id: "guide",
    summary: "Trouver des lieux pour une situation\u{A0}: sans jeton, et sans que rien soit gardé.",
    body: "Situation", answer: "Guidance", needsToken: false)
}
