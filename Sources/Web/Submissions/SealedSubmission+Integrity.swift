import Domain
import Storage

/// A sealed report, or the page it is printed from, is not what was sealed any more.
struct AlteredReport: Error {
  let submission: Submission
}

extension SealedSubmission {
  /// Whether the report and its page still give the hashes that were taken when it was sent.
  var isIntact: Bool {
    Secrets.hash(report) == submission.hash
      && submission.pageHash.map { $0 == Secrets.hash(page) } ?? true
  }

  /// - Throws: `AlteredReport`.
  func checkIntact() throws(AlteredReport) {
    if !isIntact { throw AlteredReport(submission: submission) }
  }
}
