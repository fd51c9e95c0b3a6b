import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

struct HSDSRouteTests {
  @Test(arguments: Engine.allCases)
  func `anyone reads the services, page by page`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.fillPublicDirectory()
      let about = try await site.passerBy.get("/hsds/")
      #expect(try about.json()["version"] as? String == "3.0")
      #expect(about.cookies.isEmpty)
      let page = try await site.passerBy.get("/hsds/services?per_page=2").json()
      #expect(page["total_items"] as? Int == 3)
      #expect(page["total_pages"] as? Int == 2)
      #expect(page["size"] as? Int == 2)
      #expect(page["first_page"] as? Bool == true && page["last_page"] as? Bool == false)
      let last = try await site.passerBy.get("/hsds/services?per_page=2&page=2")
      #expect(try last.contents().map { $0["status"] as? String } == ["inactive"])
      let beyond = try await site.passerBy.get("/hsds/services?page=9").json()
      #expect(beyond["empty"] as? Bool == true)
    }
  }

  @Test func `every list leads to its things`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillPublicDirectory()
      for list in [
        "services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms",
      ] {
        let contents = try await site.passerBy.get("/hsds/\(list)?per_page=3").contents()
        #expect(!contents.isEmpty, "\(list)")
        for thing in contents {
          let id = try #require(thing["id"] as? String)
          let answer = try await site.passerBy.get("/hsds/\(list)/\(id)")
          #expect(try answer.json()["id"] as? String == id)
        }
        for id in ["nobody", "00000000-0000-5000-8000-000000000000", "%00", "..%2F"] {
          #expect(try await site.passerBy.get("/hsds/\(list)/\(id)").problem() == 404)
        }
      }
      #expect(try await site.passerBy.get("/hsds/nothing").problem() == 404)
      #expect(try await site.passerBy.post("/hsds/services", []).problem() == 405)
    }
  }

  @Test func `services are filtered`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillPublicDirectory()
      func count(_ query: String, in list: String = "services") async throws -> Int? {
        try await site.passerBy.get("/hsds/\(list)?\(query)").json()["total_items"] as? Int
      }
      #expect(try await count("search=bleue") == 1)
      #expect(try await count("modified_after=1970-01-12") == 3)
      #expect(try await count("modified_after=1970-01-12T13:46:40Z") == 3)
      #expect(try await count("modified_after=1970-01-12T15:46:41+02:00") == 0)
      #expect(try await count("modified_after=2025-06-01") == 0)
      let organisation = try await site.passerBy.get("/hsds/organizations?search=exemple")
        .contents()
      let id = try #require(organisation.first?["id"] as? String)
      #expect(try await count("organization_id=\(id)") == 2)
      let terms = try await site.passerBy.get("/hsds/taxonomy_terms?per_page=500").contents()
      let term = try #require(terms.first { $0["code"] as? String == "cjc" }?["id"] as? String)
      #expect(try await count("taxonomy_term_id=\(term)") == 1)
      #expect(try await count("taxonomy_term_id=x") == 0)
      #expect(try await count("postcode=56100", in: "service_at_locations") == 2)
      #expect(try await count("postcode=56100&proximity=5000", in: "service_at_locations") == 1)
      #expect(try await count("postcode=99999", in: "service_at_locations") == 0)
      #expect(try await count("search=\(String(repeating: "a", count: 10_000))") == 0)
    }
  }

  @Test(arguments: [
    "page=-1", "page=0", "page=abc", "per_page=0", "page=99999999999999999999", "full=maybe",
    "format=xml", "modified_after=hier", "proximity=10",
  ])
  func `a parameter with an impossible value is refused`(query: String) async throws {
    try await withSite(on: .sqlite) { site in
      let list = query.hasPrefix("proximity") ? "service_at_locations" : "services"
      let answer = try await site.passerBy.get("/hsds/\(list)?\(query)")
      #expect(try answer.problem() == 400)
      #expect(try answer.fieldCodes().keys.first.map(query.hasPrefix) == true)
    }
  }

  @Test func `all services come one a line, or by identifier alone`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillPublicDirectory()
      let lines = try await site.passerBy.get("/hsds/services?format=ndjson&per_page=1&full=true")
      #expect(lines.type == "application/x-ndjson")
      #expect(lines.text.split(separator: "\n").count == 3)
      let minimal = try await site.passerBy.get("/hsds/services?minimal=true").contents()
      #expect(minimal.allSatisfy { Set($0.keys).isSubset(of: ["id", "last_modified"]) })
    }
  }

  @Test func `an answer is spared to those who have it, until the directory changes`() async throws
  {
    try await withSite(on: .sqlite) { site in
      try await site.fillPublicDirectory()
      let program = Program(client: site.client, token: nil)
      let tag = try #require(
        try await program.ask(.get, "/hsds/services")[header: "ETag"])
      let again = try await program.ask(.get, "/hsds/services", headers: ["If-None-Match": tag])
      #expect(again.status == 304 && again.bytes.isEmpty)
      let changed = [try SampleDirectory.offer("D", "Nouveau")]
      let instant = site.time.instant
      try await site.storage.write { database in
        _ = try database.save(changed, at: instant, by: nil, origin: .form)
      }
      site.time.pass(hours: 1)
      let new = try await program.ask(.get, "/hsds/services", headers: ["If-None-Match": tag])
      #expect(new.status == 200)
    }
  }

  @Test func `a confidential address is not told`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillPublicDirectory()
      for path in [
        "/hsds/services?full=true", "/hsds/service_at_locations?full=true",
        "/hsds/organizations?full=true&full_service=true", "/fhir/Location",
        "/fhir/Organization", "/fhir/HealthcareService",
      ] {
        let answer = try await site.passerBy.get(path)
        #expect(answer.status == 200)
        #expect(!answer.text.contains("rue de l'Exemple") && !answer.text.contains("47.6601"))
      }
    }
  }
}
