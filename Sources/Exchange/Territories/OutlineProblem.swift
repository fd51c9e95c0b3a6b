/// Why a file of outlines cannot be taken, whole or in part.
package enum OutlineProblem: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// No region or department has this code.
    case unknownArea(code: String)
    /// A region and a department have this code, and the feature's name is neither's.
    case ambiguousArea(code: String)
    case repeatedArea(code: String)
    case noGeometry
    case otherGeometry(type: String)
    /// Not lists of closed rings of positions in degrees.
    case wrongCoordinates
  }

  /// With the largest size, in bytes, that is taken.
  case tooLarge(limit: Int)
  /// Arrays and objects stand in one another deeper than any outline needs.
  case tooDeep(limit: Int)
  /// No JSON, or not GeoJSON of features.
  case notGeoJSON
  case noFeature
  /// With the feature's place in the file, counted from 1.
  case feature(Int, Reason)
}

extension OutlineProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLarge(let limit): "a file of more than \(limit >> 20) MiB"
    case .tooDeep(let limit):
      "arrays or objects nested more than \(limit) deep; this is no file of outlines"
    case .notGeoJSON: "not readable as GeoJSON; expected a FeatureCollection or a Feature"
    case .noFeature: "no feature in the file"
    case .feature(let place, let reason): "feature \(place): \(reason)"
    }
  }
}

extension OutlineProblem.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownArea(let code):
      "property \"code\": found \(quoted(code)); expected a department as 56 or a region as R53"
    case .ambiguousArea(let code):
      "property \"code\": found \(quoted(code)), which a region and a department have; "
        + "write R\(Excerpt(of: code).text) for the region, or the name in property \"nom\""
    case .repeatedArea(let code):
      "property \"code\": found \(quoted(code)), which an earlier feature already has"
    case .noGeometry: "no geometry; expected Polygon or MultiPolygon"
    case .otherGeometry(let type):
      "geometry: found \(quoted(type)); allowed: Polygon, MultiPolygon"
    case .wrongCoordinates:
      "coordinates: expected closed rings of four or more positions, longitude and latitude in "
        + "degrees"
    }
  }

  private func quoted(_ text: String) -> String { "\"\(Excerpt(of: text).text)\"" }
}
