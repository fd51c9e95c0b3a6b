import Domain
@testable import Exchange
import Testing

struct OutlineFileTests {
  private static let square = "[[[-3,48],[-2,48],[-2,49],[-3,49],[-3,48]]]"

  private static let areas = [
    NamedArea(area: .region("53"), name: "Bretagne"),
    NamedArea(area: .department("53"), name: "Mayenne", region: "52"),
    NamedArea(area: .department("56"), name: "Morbihan", region: "53"),
  ]

  private static func feature(
    _ properties: String, _ coordinates: String = square, type: String = "Polygon"
  ) -> String {
    """
    {"type": "Feature", "properties": {\(properties)}, \
    "geometry": {"type": "\(type)", "coordinates": \(coordinates)}}
    """
  }

  private static func collection(_ features: String...) -> String {
    #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ","))]}"#
  }

  private func read(_ text: String) throws -> (outlines: [Outline], problems: [OutlineProblem]) {
    var problems: [OutlineProblem] = []
    let outlines = try OutlineFile.read(
      ByteSource(Array(text.utf8), chunk: 7), areas: Self.areas
    ) { problems.append($0) }
    return (outlines, problems)
  }

  @Test(arguments: [
    (#""code": "56", "nom": "Morbihan""#, "56"), (#""code": "56""#, "56"),
    (#""code": "53", "nom": "Bretagne""#, "R53"), (#""code": "53", "nom": "MAYENNE""#, "53"),
    (#""code": "R53""#, "R53"), (#""code": "53", "name": "Bretagne""#, "R53"),
  ])
  func `the code, with the name where two areas share it, says the area`(
    properties: String, code: String
  ) throws {
    let (outlines, problems) = try read(Self.collection(Self.feature(properties)))
    #expect(problems.isEmpty)
    #expect(outlines.map(\.area.code) == [code])
  }

  @Test func `the geometry is kept without blanks, to a thousandth of a degree`() throws {
    let ring = "[-3.00049, 48], [-2, 48.0, 12], [-2.0001,48.0001], [-2, 49], [-3.00049, 48]"
    let (outlines, _) = try read(Self.feature(#""code": "56""#, "[[\(ring)]]"))
    #expect(
      outlines.map(\.geometry) == [
        #"{"type":"Polygon","coordinates":"#
          + "[[[-3.000,48.000],[-2.000,48.000],[-2.000,49.000],[-3.000,48.000]]]}"
      ])
  }

  @Test func `several polygons stay several, holes stay holes`() throws {
    let hole = "[[-2.8,48.2],[-2.6,48.2],[-2.6,48.4],[-2.8,48.2]]"
    let holed = Self.square.dropLast() + ",\(hole)]"
    let island = "[[[-5,48],[-4.9,48],[-4.9,48.1],[-5,48]]]"
    let (outlines, problems) = try read(
      Self.feature(#""code": "56""#, "[\(holed),\(island)]", type: "MultiPolygon"))
    #expect(problems.isEmpty)
    let geometry = try #require(outlines.first?.geometry)
    #expect(geometry.hasPrefix(#"{"type":"MultiPolygon","coordinates":[[[[-3.000,48.000]"#))
    #expect(geometry.contains("]],[[-2.800,48.200]"))
    #expect(geometry.contains("]]],[[[-5.000,48.000]"))
    #expect(JSON(Array(geometry.utf8)) != nil)
  }

  @Test func `an outline of many points is thinned out`() throws {
    let points = (0..<50_000).map { step in
      let angle = Double(step) / 50_000 * 2 * .pi
      return "[\(-3 + OutlineFileTests.cosine(angle)),\(48 + OutlineFileTests.sine(angle))]"
    }
    let ring = (points + points.prefix(1)).joined(separator: ",")
    let (outlines, problems) = try read(Self.feature(#""code": "56""#, "[[\(ring)]]"))
    #expect(problems.isEmpty)
    let count = try #require(outlines.first).geometry.count { $0 == "." } / 2
    #expect((1000...OutlineGeometry.mostPoints).contains(count))
  }

  @Test(arguments: [
    (feature(#""code": "57""#), OutlineProblem.Reason.unknownArea(code: "57")),
    (feature(#""nom": "Bretagne""#), .unknownArea(code: "")),
    (feature(#""code": "53""#), .ambiguousArea(code: "53")),
    (feature(#""code": "53", "nom": "Normandie""#), .ambiguousArea(code: "53")),
    (feature(#""code": "56""#, "[1, 2]", type: "Point"), .otherGeometry(type: "Point")),
    (feature(#""code": "56""#, "[[[1, 2]]]"), .wrongCoordinates),
    (feature(#""code": "56""#, "[]"), .wrongCoordinates),
    (feature(#""code": "56""#, "[[]]"), .wrongCoordinates),
    (feature(#""code": "56""#, "[[[1],[2],[3],[1]]]"), .wrongCoordinates),
    (feature(#""code": "56""#, "[[[1,2],[2,3],[3,4],[4,5]]]"), .wrongCoordinates),
    (feature(#""code": "56""#, "[[[1,95],[2,3],[3,4],[1,95]]]"), .wrongCoordinates),
    (feature(#""code": "56""#, "\"nord\""), .wrongCoordinates),
    (feature(#""code": "56""#, "[[[1e999,2],[2,3],[3,4],[1e999,2]]]"), .wrongCoordinates),
    (#"{"type": "Feature", "properties": {"code": "56"}, "geometry": null}"#, .noGeometry),
    (#"{"type": "Feature", "properties": {"code": "56"}}"#, .noGeometry),
    (#"{"type": "Feature", "properties": null, "geometry": null}"#, .unknownArea(code: "")),
  ])
  func `a wrong feature is told with its place`(
    feature: String, reason: OutlineProblem.Reason
  ) throws {
    let good = Self.feature(#""code": "56""#)
    let first = reason == .unknownArea(code: "") ? good : Self.feature(#""code": "R53""#)
    let (outlines, problems) = try read(Self.collection(first, feature))
    #expect(outlines.count == 1)
    #expect(problems == [.feature(2, reason)])
    #expect(problems.allSatisfy { $0.description.hasPrefix("feature 2: ") })
  }

  @Test func `an area twice is told`() throws {
    let feature = Self.feature(#""code": "56""#)
    let (outlines, problems) = try read(Self.collection(feature, feature))
    #expect(outlines.count == 1)
    #expect(problems == [.feature(2, .repeatedArea(code: "56"))])
  }

  @Test(arguments: [
    ("", OutlineProblem.notGeoJSON), ("56;Morbihan", .notGeoJSON), ("[]", .notGeoJSON),
    ("{}", .notGeoJSON), (#"{"type": "Topology"}"#, .notGeoJSON),
    (#"{"type": "FeatureCollection"}"#, .notGeoJSON),
    (#"{"type": "FeatureCollection", "features": []}"#, .noFeature),
    (String(repeating: "[", count: 10_000), .tooDeep(limit: 32)),
    (
      feature(
        #""code": "56""#,
        String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)),
      .tooDeep(limit: 32)
    ),
    (String(repeating: #"{"a":"#, count: 10_000), .tooDeep(limit: 32)),
  ])
  func `another file is refused whole`(text: String, problem: OutlineProblem) {
    #expect(throws: problem) { try read(text) }
  }

  private static func sine(_ angle: Double) -> Double { Self.cosine(angle - .pi / 2) }

  /// Good enough for a circle, without importing a library of functions.
  private static func cosine(_ angle: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for step in 1...20 {
      term *= -angle * angle / Double(2 * step * (2 * step - 1))
      sum += term
    }
    return sum
  }
}
