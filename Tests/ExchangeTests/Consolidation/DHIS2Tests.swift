import Domain
import Exchange
import Foundation
import FoundationXML
import Testing

struct DHIS2Tests {
  private struct DataValueSet: Decodable {
    struct Value: Decodable {
      let dataElement: String
      let period: String
      let orgUnit: String
      let categoryOptionCombo: String?
      let value: String
    }

    let dataSet: String
    let dataValues: [Value]
  }

  private func decoded(_ file: OutgoingFile) throws -> DataValueSet {
    try JSONDecoder().decode(DataValueSet.self, from: Data(file.bytes))
  }

  @Test func `every figure and part arrives as the report states it`() throws {
    let sample = try OutgoingSample()
    let set = try decoded(sample.values().json)
    #expect(set.dataSet == "MAILLAGE_MISSIONS_2025_09")
    #expect(set.dataValues.allSatisfy { $0.period == "2025" })
    var found: [String: Int] = [:]
    for value in set.dataValues {
      let name = [value.orgUnit, value.dataElement, value.categoryOptionCombo]
        .compactMap(\.self).joined(separator: " ")
      #expect(found[name] == nil, "\(name)")
      found[name] = OutgoingSample.amount(value.value)
    }
    #expect(found == sample.expected)
  }

  @Test func `what numbers cannot carry is said`() throws {
    let left = try OutgoingSample().values().json.leftOut.map(\.description)
    #expect(left.contains("3.2.1: the names in its list (1 line)"))
    #expect(left.contains("1.1.1: 1 warning"))
    #expect(left.last == "the entries behind the figures")
  }

  @Test func `a mapping says where values and structures go, and the rest is said`() throws {
    let sample = try OutgoingSample()
    let mapping = try DHIS2Mapping(
      yaml: """
        dataSet: pBOMPrpg1QX
        orgUnits:
          PF-LORIENT: DiszpKrYNg8
        values:
          2.1.1: f7n9E0hX8qk
          2.1.1/object/bilateral:
            dataElement: f7n9E0hX8qk
            categoryOptionCombo: Prlt0C1RF0s
        """, named: "mapping.yaml", framework: sample.comparison.framework)
    let file = sample.values(mapping).json
    let set = try decoded(file)
    #expect(set.dataSet == "pBOMPrpg1QX")
    #expect(
      set.dataValues.map { [$0.orgUnit, $0.dataElement, $0.categoryOptionCombo, $0.value] } == [
        ["DiszpKrYNg8", "f7n9E0hX8qk", nil, "2"],
        ["DiszpKrYNg8", "f7n9E0hX8qk", "Prlt0C1RF0s", "2"],
      ])
    let left = file.leftOut.map(\.description)
    #expect(left.contains("structure PF-VANNES: no orgUnit in the mapping"))
    #expect(left.contains("2.1.1/object/networking: nothing in the mapping"))
    #expect(!left.contains { $0.hasPrefix("2.1.1: nothing") })
  }

  @Test(arguments: [
    ("dataSet: x\nvalues: {9.9.9: a}", 2), ("values: {2.1.1: a}", 1),
    ("dataSet: x\nvalues:\n  2.1.1: {categoryOptionCombo: b}", 3),
    ("dataSet: x\nvalues:\n  2.1.1: {dataElement: a, category: \"A B\", option: b}", 3),
    ("dataSet: x\nvalues: [", 3), ("", 1), ("dataSet: x\ncolour: red\nvalues: {2.1.1: a}", 2),
  ])
  func `a mapping that is wrong is refused at its line`(yaml: String, line: Int) throws {
    let framework = try ReportSample().framework
    let error = #expect(throws: CatalogueError.self) {
      try DHIS2Mapping(yaml: yaml, named: "mapping.yaml", framework: framework)
    }
    #expect(error?.description.hasPrefix("mapping.yaml:") == true)
    #expect(error?.line == line)
  }
}

extension XMLReading {
  struct ADXTests {
    @Test func `every figure and part arrives in XML`() throws {
      let sample = try OutgoingSample()
      let file = sample.values().adx(exportedAt: 1_767_225_600)
      let document = try XMLDocument(data: Data(file.bytes))
      let root = try #require(document.rootElement())
      #expect(Self.attributes(of: root)["exported"] == "2026-01-01T00:00:00Z")
      var found: [String: Int] = [:]
      for group in root.elements(forName: "group") {
        let about = Self.attributes(of: group)
        #expect(about["period"] == "2025-01-01/P1Y")
        #expect(about["dataSet"] == "MAILLAGE_MISSIONS_2025_09")
        let structure = try #require(about["orgUnit"])
        for value in group.elements(forName: "dataValue") {
          let attributes = Self.attributes(of: value)
          let options = attributes.filter { !["dataElement", "value"].contains($0.key) }
          let name = ([structure, attributes["dataElement"] ?? ""] + options.values)
            .joined(separator: " ")
          found[name] = OutgoingSample.amount(attributes["value"] ?? "")
        }
      }
      #expect(found == sample.expected)
    }

    @Test func `a code with signs of XML stays a text`() throws {
      let sample = try OutgoingSample()
      let mapping = try DHIS2Mapping(
        yaml: "dataSet: '<a & \"b\">'\nvalues: {2.1.1: '&lt;'}", named: "m",
        framework: sample.comparison.framework)
      let document = try XMLDocument(
        data: Data(sample.values(mapping).adx(exportedAt: 0).bytes))
      let group = try #require(document.rootElement()?.elements(forName: "group").first)
      #expect(Self.attributes(of: group)["dataSet"] == "<a & \"b\">")
      let value = try #require(group.elements(forName: "dataValue").first)
      #expect(Self.attributes(of: value)["dataElement"] == "&lt;")
    }

    private static func attributes(of element: XMLElement) -> [String: String] {
      Dictionary(
        (element.attributes ?? []).map { ($0.name ?? "", $0.stringValue ?? "") },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
