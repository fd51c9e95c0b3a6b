package import Domain
import Foundation

/// A GeoJSON file with the outlines of regions and departments, by the property `code`.
package enum OutlineFile {
  /// In bytes; the outlines of all French departments, undiminished, take a tenth of it.
  package static let largestSize = 32 << 20

  /// A polygon's coordinates stand eight deep; properties may stand deeper.
  static let deepest = 32

  /// Reads all features of a file.
  ///
  /// - Parameters:
  ///   - areas: the regions and departments that there are.
  ///   - problem: told of each feature that cannot be taken; reading goes on.
  /// - Throws: an `OutlineProblem` after which nothing can be read; `UnreadableFile`.
  package static func read(
    _ source: ByteSource, areas: [NamedArea], problem: (OutlineProblem) -> Void
  ) throws -> [Outline] {
    let text = try text(of: source)
    guard !JSONDepth.exceeds(deepest, in: text) else {
      throw OutlineProblem.tooDeep(limit: deepest)
    }
    guard let file = try? JSONDecoder().decode(GeoJSONFeatures.self, from: Data(text)) else {
      throw OutlineProblem.notGeoJSON
    }
    guard !file.features.isEmpty else { throw OutlineProblem.noFeature }
    var outlines: [Outline] = []
    for (place, feature) in file.features.enumerated() {
      do throws(FeatureProblem) {
        let outline = try outline(of: feature, areas: areas)
        if outlines.contains(where: { $0.area == outline.area }) {
          throw FeatureProblem(.repeatedArea(code: feature.code))
        }
        outlines.append(outline)
      } catch {
        problem(.feature(place + 1, error.reason))
      }
    }
    return outlines
  }

  private static func text(of source: ByteSource) throws -> [UInt8] {
    var text: [UInt8] = []
    while let chunk = try source.next() {
      text += chunk
      guard text.count <= largestSize else { throw OutlineProblem.tooLarge(limit: largestSize) }
    }
    return text
  }

  private static func outline(
    of feature: GeoJSONFeature, areas: [NamedArea]
  ) throws(FeatureProblem) -> Outline {
    let area = try area(of: feature, among: areas)
    switch feature.geometry {
    case .missing: throw FeatureProblem(.noGeometry)
    case .other(let type): throw FeatureProblem(.otherGeometry(type: type))
    case .malformed: throw FeatureProblem(.wrongCoordinates)
    case .polygons(let coordinates):
      guard let geometry = OutlineGeometry(coordinates) else {
        throw FeatureProblem(.wrongCoordinates)
      }
      return Outline(area: area, geometry: geometry.text)
    }
  }

  /// Public files write regions and departments alike, with two digits: the name tells Bretagne
  /// from Mayenne.
  private static func area(
    of feature: GeoJSONFeature, among areas: [NamedArea]
  ) throws(FeatureProblem) -> Area {
    let candidates = areas.filter { [feature.code, "R\(feature.code)"].contains($0.code) }
    if candidates.count == 1, let only = candidates.first { return only.area }
    let name = PlaceName.key(feature.name ?? "")
    if let named = candidates.first(where: { PlaceName.key($0.name) == name }) { return named.area }
    throw FeatureProblem(
      candidates.isEmpty
        ? .unknownArea(code: feature.code) : .ambiguousArea(code: feature.code))
  }
}

/// What is wrong with one feature.
private struct FeatureProblem: Error {
  let reason: OutlineProblem.Reason

  init(_ reason: OutlineProblem.Reason) { self.reason = reason }
}
