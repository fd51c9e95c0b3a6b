import Domain
import TestSupport

extension TestSite {
  /// Notes a year of S1 in which every indicator has something: each kind of entry twice, a
  /// project met three times and a request without an answer.
  func noteSampleYear() async throws {
    for kind in EntryKind.allCases {
      try await note(kind, ["comment": "Première"])
      try await note(kind, ["date": "2025-04-02", "comment": "Seconde"])
    }
    for day in ["2025-05-01", "2025-05-02", "2025-05-03"] {
      try await note(.projectMeeting, ["project": "P2", "date": day])
    }
    try await note(.projectMeeting, ["object": "networking", "actor_types": "social|patients"])
    try await note(.partnerRequest, ["answered_on": "2025-03-20"])
  }
}
