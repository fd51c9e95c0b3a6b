import Domain
import Storage
import TestSupport

extension TestSite {
  /// Puts a few offers into the directory.
  func fillPublicDirectory() async throws {
    let offers = [
      try SampleDirectory.full("A/1"),
      try SampleDirectory.offer(
        "B", "Maison <i>Bleue</i>",
        [
          "organisation": "Association d'exemple", "insee": "56121", "postal_code": "56100",
          "city": "Lorient", "address": "2 quai Bleu", "latitude": "47.7482",
          "longitude": "-3.3702", "type": "cjc", "verified_on": "2025-01-31",
        ]),
      try SampleDirectory.offer("C", "Ancien centre", ["status": "inactive"]),
    ]
    let instant = time.instant
    try await storage.write { database in
      _ = try database.save(offers, at: instant, by: nil, origin: .file)
    }
  }
}

extension Answer {
  typealias Members = [String: any Sendable]

  /// The things on a page of a list.
  func contents() throws -> [Members] { try json()["contents"] as? [Members] ?? [] }

  /// The resources of a search set.
  func resources() throws -> [Members] {
    (try json()["entry"] as? [Members] ?? []).compactMap { $0["resource"] as? Members }
  }
}
