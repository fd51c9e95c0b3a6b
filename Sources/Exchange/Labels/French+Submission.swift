package import Domain

/// How a report that was sent is called, and what its acceptance stops.
extension French {
  /// Such as "version 1 (envoi 2)".
  package static func version(_ submission: Submission) -> String {
    "version \(submission.version) (envoi \(submission.number))"
  }

  /// Who locked a year, when, and why.
  package static func reason(of lock: YearLock) -> String {
    let day = day(of: lock.at).map(date) ?? ""
    return "Le rapport \(lock.year.number) a été accepté le \(day) (\(lock.by)). Ses chiffres "
      + "doivent rester prouvables\u{A0}: les activités de \(lock.year.number) ne peuvent plus "
      + "être ajoutées, modifiées, supprimées, importées ni partagées."
  }

  /// Such as "version 1 (envoi 2), envoyée le 3 février 2026 à 14 h 05 par Jeanne".
  package static func sealedLine(_ submission: Submission) -> String {
    "\(version(submission)), envoyée le \(moment(submission.at)) par \(submission.by)"
  }
}
