package import Domain

/// How a report that was sent is called.
extension French {
  /// Such as "version 1 (envoi 2)".
  package static func version(_ submission: Submission) -> String {
    "version \(submission.version) (envoi \(submission.number))"
  }

  /// Such as "version 1 (envoi 2), envoyée le 3 février 2026 à 14 h 05 par Jeanne".
  package static func sealedLine(_ submission: Submission) -> String {
    "\(version(submission)), envoyée le \(moment(submission.at)) par \(submission.by)"
  }
}
