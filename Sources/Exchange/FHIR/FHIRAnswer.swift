/// What a FHIR server answers besides the resources themselves.
package enum FHIRAnswer {
  package static let type = "application/fhir+json"

  /// One page of what a search found.
  ///
  /// - Parameters:
  ///   - base: where the server is reached, as `https://…/fhir`.
  ///   - found: all numbers that the search found.
  package static func bundle(
    _ search: FHIRSearch, found: [Int], in directory: FHIRDirectory, base: String
  ) -> JSON {
    let size = max(search.size, 1)
    let pages = max(1, (found.count + size - 1) / size)
    let start = min((search.page - 1) * size, found.count)
    let shown =
      search.isCountOnly || search.page > pages ? [] : found[start..<min(start + size, found.count)]
    var links = [link("self", search, search.page, base)]
    if !search.isCountOnly {
      links.append(link("first", search, 1, base))
      if search.page > 1 {
        links.append(link("previous", search, min(search.page - 1, pages), base))
      }
      if search.page < pages { links.append(link("next", search, search.page + 1, base)) }
      links.append(link("last", search, pages, base))
    }
    return .filled([
      ("resourceType", "Bundle"), ("type", "searchset"), ("total", .number(found.count)),
      ("link", .array(links)),
      (
        "entry",
        .some(
          shown.map { number in
            [
              "fullUrl": .text(
                "\(base)/\(search.type.rawValue)/\(directory.id(search.type, number).text)"),
              "resource": directory.resource(search.type, number), "search": ["mode": "match"],
            ]
          })
      ),
    ])
  }

  private static func link(
    _ relation: String, _ search: FHIRSearch, _ page: Int, _ base: String
  ) -> JSON {
    let paging = search.isCountOnly ? [] : [("_count", "\(search.size)"), ("_page", "\(page)")]
    let query = (search.used + paging).map {
      "\(ContactForms.segment($0.0))=\(ContactForms.segment($0.1))"
    }
    let address = "\(base)/\(search.type.rawValue)"
    return [
      "relation": .text(relation),
      "url": .text(query.isEmpty ? address : "\(address)?\(query.joined(separator: "&"))"),
    ]
  }

  /// Why there is no resource.
  ///
  /// - Parameter code: of the issue types of FHIR.
  package static func outcome(_ code: String, _ words: String) -> JSON {
    [
      "resourceType": "OperationOutcome",
      "issue": [
        .filled([
          ("severity", "error"), ("code", .text(code)), ("diagnostics", FHIRValue.text(words)),
        ])
      ],
    ]
  }

  /// What the server can do.
  package static func capabilities(base: String) -> JSON {
    [
      "resourceType": "CapabilityStatement", "name": "MaillageDirectory",
      "title": "Maillage, directory of actors", "status": "active", "date": "2026-11-22",
      "kind": "instance", "software": ["name": "Maillage"],
      "implementation": ["description": "Maillage, directory of actors", "url": .text(base)],
      "fhirVersion": "4.0.1", "format": ["application/fhir+json", "json"],
      "rest": [
        [
          "mode": "server",
          "documentation": "Public and read only. Pages are asked for with _count and _page.",
          "resource": .array(FHIRResourceType.allCases.map(capability)),
        ]
      ],
    ]
  }

  private static func capability(_ type: FHIRResourceType) -> JSON {
    [
      "type": .text(type.rawValue),
      "interaction": [["code": "read"], ["code": "search-type"]], "versioning": "no-version",
      "readHistory": false, "conditionalRead": "not-match",
      "searchParam": .array(
        type.parameters.map {
          ["name": .text($0.rawValue), "type": .text($0.kind.rawValue)]
        }),
    ]
  }
}
