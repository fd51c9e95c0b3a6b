import Foundation
import TestSupport
import Testing

/// No name in an address or in a form leads to a file of the server.
struct PathTraversalTests {
  @Test(arguments: [
    "/../../../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd",
    "/maillage.css/../../etc/passwd", "/maillage.css%00.txt", "/./../etc/passwd",
    "/..\\..\\etc\\passwd", "//etc/passwd", "/maillage.css/..%2fmaillage.js",
    "/favicon.svg/%2e%2e/%2e%2e/etc/passwd", "/file:///etc/passwd",
  ])
  func `an address that climbs finds nothing`(path: String) async throws {
    try await withSite(on: .sqlite) { site in
      for visitor in [site.passerBy, site.pole] {
        let answer = try await visitor.get(path)
        #expect([303, 400, 404].contains(answer.status), "\(answer.status)")
        #expect(!answer.text.contains("root:"))
      }
    }
  }

  @Test(arguments: [
    "/rapport/..%2f..%2fetc/2025/rapport.txt", "/rapport/S1/2025/rapport.%2e%2e%2f%2e%2e%2fpasswd",
    "/rapport/S1/2025/rapport.txt%00", "/rapport/S1/%2e%2e/rapport.txt",
    "/consolidation/2025/fichiers/..%2f..%2fetc%2fpasswd",
    "/consolidation/2025/fichiers/%2e%2e",
    "/campagnes/2025/S1/envois/..%2f1/rapport.json", "/projets/..%2f..%2fetc%2fpasswd",
    "/api/v1/projects/..%2f..%2fetc%2fpasswd", "/calendrier/..%2f..%2fx.ics",
  ])
  func `a part of an address that climbs names nothing`(path: String) async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.pole.get(path)
      #expect([303, 400, 401, 403, 404].contains(answer.status), "\(answer.status)")
      #expect(!answer.text.contains("root:"))
    }
  }

  @Test func `the name of a file that is sent is words and nothing else`() async throws {
    let name = "maillage-\(UUID().uuidString).csv"
    let file = """
      reference;structure;date;kind;title;people
      A-1;S1;12/03/2025;training_referral;Formation;2

      """
    try await withSite(on: .sqlite) { site in
      for path in ["../../../../tmp/\(name)", "/tmp/\(name)", "..\\\(name)", "<b>\(name)"] {
        let answer = try await site.officer.send(file, named: path)
        #expect(answer.status == 200, "\(path)")
        #expect(!answer.text.contains("<b>\(name)"))
      }
      let mapping = try await site.pole.send(
        "dataSet: D\nvalues: {2.1.1: E}\n", named: "../../../../tmp/\(name)",
        to: "/reglages/correspondance")
      #expect(mapping.status == 303)
    }
    for folder in ["/tmp", FileManager.default.currentDirectoryPath, NSTemporaryDirectory()] {
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(name)"))
    }
  }
}
