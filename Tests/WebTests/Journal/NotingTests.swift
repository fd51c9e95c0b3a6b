import Domain
import TestSupport
import Testing

struct NotingTests {
  /// What each kind, filled by `FilledForm`, makes of the indicators that it feeds.
  private static let values: [EntryKind: [String: String]] = [
    .meeting: ["2.1.1": "1"],
    .projectMeeting: ["1.1.2": "1", "2.1.1": "1"],
    .partnerRequest: ["1.2.1": "1"],
    .engagementAction: ["1.2.2": "oui"],
    .communitySession: ["1.2.3": "oui"],
    .sharedResource: ["2.2.1": "1"],
    .commonProject: ["2.3.1": "1"],
    .networkMeeting: ["2.3.2": "1"],
    .bodyParticipation: ["2.4.1": "1"],
    .dissemination: ["3.1.1": "2"],
    .awareness: ["3.1.2": "1"],
    .trainingOrganised: ["3.2.1": "1"],
    .trainingReferral: ["3.2.2": "2"],
    .trainingRelayed: ["3.2.3": "2"],
    .offerCommunication: ["3.3.1": "2"],
    .orientation: ["3.3.2": "2"],
    .innovationSupport: ["4.1.1": "1"],
    .goodPractice: ["4.2.1": "1"],
    .researchSupport: ["4.3.1": "1"],
  ]

  @Test(arguments: Engine.allCases, EntryKind.allCases)
  func `an activity is noted through its form and counts`(
    on engine: Engine, kind: EntryKind
  ) async throws {
    try await withSite(on: engine) { site in
      let form = try await FilledForm.new(kind, for: site.officer)
      let description = KindDescription(of: kind)
      let titles = description.isTitleRequired ? ["title"] : []
      #expect(
        form.names == ["date"] + titles + description.fields.map(\.field.rawValue) + ["comment"])
      let answer = try await site.officer.send(form)
      #expect(answer.status == 303)
      let address = try #require(answer.location)
      #expect(address.hasSuffix("?fait=note"))
      #expect(try await site.officer.page(address).main.first("div", ["role": "status"]) != nil)
      let report = try await site.officer.page("/rapport/S1/2025")
      for (id, value) in try #require(Self.values[kind]) {
        let article = try #require(report.first("article", ["id": "indicateur-\(id)"]))
        #expect(article.all(ofClass: "value").first?.text == value, "\(id)")
      }
    }
  }

  @Test(arguments: EntryKind.allCases)
  func `the entry's page shows what was noted and what it counts in`(
    kind: EntryKind
  ) async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.officer.send(try await FilledForm.new(kind, for: site.officer))
      let page = try await site.officer.page(try #require(answer.location))
      let facts = page.main.all("dt").count
      #expect(facts == 2 + KindDescription(of: kind).fields.count + 1 + 2)
      let counted = page.links(from: "/rapport/S1/2025/")
      let fed = try #require(Self.values[kind]).keys.map { "/rapport/S1/2025/\($0)" }
      #expect(Set(fed).isSubset(of: counted))
      let entry = try #require(answer.location).prefix { $0 != "?" }
      // A project that was met once is no project that is supported.
      for address in counted where !address.hasSuffix("/1.1.1") {
        let evidence = try await site.officer.page(address)
        #expect(evidence.links(from: "/journal/") == [String(entry)])
      }
    }
  }

  @Test(arguments: Engine.allCases, EntryKind.allCases)
  func `an empty form is refused at each field that must be filled`(
    on engine: Engine, kind: EntryKind
  ) async throws {
    try await withSite(on: engine) { site in
      let page = try await site.officer.page("/journal/nouvelle?type=\(kind.rawValue)")
      var form = try #require(page.form("/journal"))
      form["date"] = ""
      for name in form.names { form.set(name, []) }
      let answer = try await site.officer.send(form)
      #expect(answer.status == 422)
      let shown = try answer.page()
      #expect(shown.main.first("div", ["role": "alert"]) != nil)
      let description = KindDescription(of: kind)
      let required = description.fields.filter { $0.presence == .required }.map(\.field.rawValue)
      #expect(
        shown.form("/journal")?.wrong
          == ["date"] + (description.isTitleRequired ? ["title"] : []) + required)
      #expect(try await site.entryCount() == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a form that is refused keeps what was typed`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for kind in EntryKind.allCases {
        var form = try await FilledForm.new(kind, for: site.officer)
        form["date"] = "2025-02-30"
        let answer = try await site.officer.send(form)
        #expect(answer.status == 422)
        let kept = try #require(try answer.page().form("/journal"))
        #expect(kept.wrong == ["date"])
        for name in form.names {
          #expect(
            kept.fields.filter { $0.name == name }.map(\.value)
              == form.fields.filter { $0.name == name }.map(\.value), "\(name) of \(kind)")
        }
      }
    }
  }

  @Test func `the error stands at its field and says what to do`() async throws {
    try await withSite(on: .sqlite) { site in
      var form = try await FilledForm.new(.communitySession, for: site.officer)
      form["patients"] = "trois"
      let page = try await site.officer.send(form).page()
      let field = try #require(page.first("input", ["name": "patients"]))
      #expect(field["aria-invalid"] == "true")
      let described = field["aria-describedby"]?.split(separator: " ").map(String.init) ?? []
      #expect(described.contains("error-patients"))
      let sentence = try #require(page.form("/journal")?.error(at: "patients"))
      #expect(sentence.contains("trois"))
      #expect(field["value"] == "trois")
    }
  }

  @Test func `fields that go together are asked together`() async throws {
    try await withSite(on: .sqlite) { site in
      var form = try await FilledForm.new(.projectMeeting, for: site.officer)
      form.set("actor_types", [])
      #expect(try await site.officer.send(form).page().form("/journal")?.wrong == ["actor_types"])
      form.set("object", [])
      #expect(try await site.officer.send(form).status == 303)
      form.set("actor_types", ["social"])
      #expect(try await site.officer.send(form).page().form("/journal")?.wrong == ["actor_types"])
    }
  }

  @Test(arguments: [
    ("2025-06-15", false), ("2025-09-15", false), ("2025-09-16", true), ("2031-03-12", true),
    ("2020-03-12", false),
  ])
  func `a date that is far ahead is said once it is saved`(
    date: String, isSaid: Bool
  ) async throws {
    try await withSite(on: .sqlite) { site in
      var form = try await FilledForm.new(.engagementAction, for: site.officer)
      form["date"] = date
      let location = try #require(try await site.officer.send(form).location)
      let page = try await site.officer.page(location)
      let notice = page.main.first("div", ["class": "note warn"])
      #expect((notice != nil) == isSaid)
      let entry = location.prefix { $0 != "?" }
      if isSaid { #expect(notice?.links == ["\(entry)/modifier"]) }
      #expect(
        try await site.officer.page(String(entry)).main.first("div", ["class": "note warn"]) == nil)
    }
  }

  @Test func `a date of the calendar that is out of bounds is not called something else`()
    async throws
  {
    try await withSite(on: .sqlite) { site in
      var form = try await FilledForm.new(.engagementAction, for: site.officer)
      form["date"] = "1899-12-31"
      let sentence = try await site.officer.send(form).page().form("/journal")?.error(at: "date")
      #expect(sentence?.contains("1899-12-31") == true && sentence?.contains("1900") == true)
    }
  }

  @Test func `a form without a known kind is not taken`() async throws {
    try await withSite(on: .sqlite) { site in
      for kind in ["", "unknown"] {
        let answer = try await site.officer.post("/journal", [("kind", kind)])
        #expect(answer.status == 400)
      }
    }
  }
}
