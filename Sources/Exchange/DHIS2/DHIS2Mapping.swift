package import Domain
import Yams

/// What each value and each structure is called in a DHIS2 system.
package struct DHIS2Mapping: Sendable {
  /// Where a value goes.
  package struct Element: Sendable, Hashable {
    package let dataElement: String
    /// Nil for the default one.
    package let categoryOptionCombo: String?
    /// What ADX writes instead of the combination: the category and its option.
    package let category: Category?
  }

  package struct Category: Sendable, Hashable {
    package let name: String
    package let option: String
  }

  package let dataSet: String
  private let elements: [String: Element]
  /// Nil when structures keep their own codes.
  private let orgUnits: [String: String]?

  package var valueCount: Int { elements.count }

  /// How many structures have a name of their own; nil when they keep their codes.
  package var structureCount: Int? { orgUnits?.count }

  package func element(for value: ReportedValue) -> Element? { elements[value.written] }

  /// Nil for a structure that the mapping does not name.
  package func orgUnit(for structure: Structure.Code) -> String? {
    guard let orgUnits else { return structure.text }
    return orgUnits[structure.text]
  }

  /// A mapping made from the codes of the framework, for a system that takes codes for identifiers.
  package init(derivedFrom framework: Framework) {
    func code(_ texts: String...) -> String {
      texts.map { text in
        String(text.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
      }
      .joined(separator: "_")
    }
    var elements: [String: Element] = [:]
    for indicator in framework.indicators {
      let own = code("MAILLAGE", indicator.id)
      elements[indicator.id] = Element(
        dataElement: own, categoryOptionCombo: nil, category: nil)
      for (breakdown, part) in indicator.allParts {
        let value = ReportedValue(indicator.id, breakdown: breakdown, part: part)
        elements[value.written] = Element(
          dataElement: code("MAILLAGE", indicator.id, breakdown),
          categoryOptionCombo: code(part),
          category: Category(name: code(breakdown), option: code(part)))
      }
    }
    dataSet = code("MAILLAGE", framework.version)
    self.elements = elements
    orgUnits = nil
  }

  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - name: the file's name, for messages.
  ///   - framework: whose values it may name.
  /// - Throws: the first mistake of the file.
  package init(
    yaml: String, named name: String, framework: Framework
  ) throws(CatalogueError) {
    let section = try CatalogueSection(
      try CatalogueNode.root(of: yaml, named: name, as: "mapping"), .mapping,
      keys: ["dataSet", "values"], optional: ["orgUnits"])
    dataSet = try section.text("dataSet")
    let known = framework.valueNames
    var elements: [String: Element] = [:]
    for (key, value) in try section["values"].members(.mapping) {
      let written = try key.text()
      guard known.contains(written) else {
        throw key.failure(.unknown(.value, found: written, known: known.sorted()))
      }
      elements[written] = try Element(value)
    }
    self.elements = elements
    var orgUnits: [String: String]?
    for (key, value) in try section.optional("orgUnits")?.members(.mapping) ?? [] {
      orgUnits = orgUnits ?? [:]
      orgUnits?[try key.text()] = try value.text()
    }
    self.orgUnits = orgUnits
  }
}

extension DHIS2Mapping.Element {
  /// A data element alone, or with its combination and its category.
  fileprivate init(_ node: CatalogueNode) throws(CatalogueError) {
    guard node.isMapping else {
      self.init(
        dataElement: try node.text(), categoryOptionCombo: nil, category: nil)
      return
    }
    let section = try CatalogueSection(
      node, .value, keys: ["dataElement"],
      optional: ["categoryOptionCombo", "category", "option"])
    var category: DHIS2Mapping.Category?
    if let name = section.optional("category") {
      let text = try name.text()
      guard text.isAttributeName else {
        throw name.failure(
          .unknown(.name, found: text, known: ["letters, digits and _, after a letter"]))
      }
      category = DHIS2Mapping.Category(name: text, option: try section.text("option"))
    }
    self.init(
      dataElement: try section.text("dataElement"),
      categoryOptionCombo: try section.optional("categoryOptionCombo")?.text(),
      category: category)
  }
}

extension String {
  /// Whether an attribute of an XML element can be called so, beside those of ADX itself.
  fileprivate var isAttributeName: Bool {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain && first?.isLetter == true && self != "dataElement" && self != "value"
  }
}

extension Framework {
  /// The names of all values that its reports can hold.
  fileprivate var valueNames: Set<String> {
    Set(
      indicators.flatMap { indicator in
        [indicator.id]
          + indicator.allParts.map {
            ReportedValue(indicator.id, breakdown: $0.breakdown, part: $0.part).written
          }
      })
  }
}
