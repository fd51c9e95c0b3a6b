import Domain
import HTTPTypes
import TestSupport
import Testing

struct FHIRRouteTests {
  private static let type = "application/fhir+json"

  @Test(arguments: Engine.allCases)
  func `anyone reads and searches resources`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.fillPublicDirectory()
      for type in ["Organization", "Location", "HealthcareService"] {
        let answer = try await site.passerBy.get("/fhir/\(type)?_count=2")
        #expect(answer.status == 200 && answer.type == Self.type && answer.cookies.isEmpty)
        #expect(try answer.json()["type"] as? String == "searchset")
        for resource in try answer.resources() {
          #expect(resource["resourceType"] as? String == type)
          let id = try #require(resource["id"] as? String)
          let read = try await site.passerBy.get("/fhir/\(type)/\(id)")
          #expect(try read.json()["id"] as? String == id)
        }
      }
      let lorient = try await site.passerBy.get("/fhir/Location?address-city=lorient")
      #expect(try lorient.resources().count == 1)
      let active = try await site.passerBy.get("/fhir/HealthcareService?active=true&_format=json")
      #expect(try active.json()["total"] as? Int == 2)
      let near = try await site.passerBy.get("/fhir/Location?near=47.75%7C-3.37%7C5%7Ckm")
      #expect(try near.json()["total"] as? Int == 1)
    }
  }

  @Test(arguments: [(true, "https://"), (false, "http://")])
  func `without an address of its own, the server is where the client reached it`(
    isBehindHTTPS: Bool, beginning: String
  ) async throws {
    try await withSite(on: .sqlite, isBehindHTTPS: isBehindHTTPS, address: nil) { site in
      try await site.fillPublicDirectory()
      let bundle = try await site.passerBy.get("/fhir/Location").json()
      let links = try #require(bundle["link"] as? [Answer.Members])
      #expect(!links.isEmpty)
      for link in links { #expect((link["url"] as? String)?.hasPrefix(beginning) == true) }
    }
  }

  @Test func `what the server can do is told`() async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.passerBy.get("/fhir/metadata")
      #expect(answer.type == Self.type)
      #expect(try answer.json()["fhirVersion"] as? String == "4.0.1")
    }
  }

  @Test(arguments: [
    ("GET", "/fhir/Patient", 404), ("GET", "/fhir/Organization/nobody", 404),
    ("GET", "/fhir/Organization/%00", 404), ("GET", "/fhir", 404),
    ("GET", "/fhir/Location?near=x", 400), ("GET", "/fhir/Location?_count=-1", 400),
    ("GET", "/fhir/Location?_page=-1", 400), ("GET", "/fhir/Location?name:soundex=x", 400),
    ("GET", "/fhir/Location?%zz=%", 400), ("POST", "/fhir/Organization", 405),
    ("DELETE", "/fhir/Organization/1", 405),
  ])
  func `whatever fails is told as an outcome`(
    method: String, path: String, status: Int
  ) async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillPublicDirectory()
      let program = Program(client: site.client, token: nil)
      let answer = try await program.ask(try #require(HTTPRequest.Method(method)), path)
      #expect(answer.status == status)
      #expect(answer.type == Self.type)
      #expect(try answer.json()["resourceType"] as? String == "OperationOutcome")
    }
  }

  @Test func `a parameter that is not known is passed over, or refused when asked`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillPublicDirectory()
      let program = Program(client: site.client, token: nil)
      let path = "/fhir/Organization?colour=red"
      #expect(try await program.ask(.get, path).status == 200)
      let strict = try await program.ask(.get, path, headers: ["Prefer": "handling=strict"])
      #expect(strict.status == 400)
    }
  }
}
