import Foundation
import TestSupport
import Testing

/// The directory in the formats of other systems.
struct DirectoryStandardsTests {
  private static let files = [
    "hsds": ["organization.json", "service.json", "location.json"],
    "data-inclusion": ["structures.json", "services.json"],
    "fhir": ["Organization.ndjson", "Location.ndjson", "HealthcareService.ndjson"],
  ]

  private static let rows = """
    reference,name,type,organisation,address,postal_code,city,insee,confidential_address,status
    A,Le « Quai »,csapa,Association,1 quai,56100,Lorient,56121,,
    B,Refuge,chrs,Association,12 rue du Secret,56100,Lorient,56121,yes,
    C,Ancien,cjc,,,56100,Lorient,56121,,inactive

    """

  @Test(arguments: Engine.allCases)
  func `each format is a folder of its files, with what it lost`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      let file = try terminal.file("directory.csv", Self.rows)
      #expect(try await terminal.run("import", "directory", file).status == 0)
      for (format, names) in Self.files {
        let folder = terminal.path("out/\(format)")
        let run = try await terminal.run(
          "export", "directory", "--format", format, "--output", folder)
        #expect(run.status == 0 && run.text.isEmpty, "\(run.errors)")
        #expect(run.errors.contains("what \(format) could not carry as it is:"))
        #expect(run.errors.contains("confidential_address"))
        let written = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(written) == Set(names))
        let text = try names.map { name in
          try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        }.joined()
        #expect(text.contains("Quai") && !text.contains("Secret"))
      }
    }
  }

  @Test func `a folder that cannot be written is said`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let file = try terminal.file("file", "")
      let taken = try await terminal.run(
        "export", "directory", "--format", "hsds", "--output", file)
      #expect(taken.status == 77)
      #expect(taken.errors.contains("file: Not a directory"))
      let beneath = try await terminal.run(
        "export", "directory", "--format", "fhir", "--output", "\(file)/below")
      #expect(beneath.status == 77)
    }
  }

  @Test(arguments: [
    "--format hsds", "--format fhir --include-confidential --output x", "--format xml",
  ])
  func `what a format does not take is wrong usage`(options: String) async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.run(words: "export directory \(options)")
      #expect(run.status == 64)
    }
  }
}
