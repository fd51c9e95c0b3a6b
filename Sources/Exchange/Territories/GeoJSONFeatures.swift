import Foundation

/// The features of a GeoJSON text (RFC 7946): those of a collection, or a single one.
struct GeoJSONFeatures: Decodable {
  let features: [GeoJSONFeature]

  private enum Key: String, CodingKey {
    case type, features
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    features =
      switch try container.decode(String.self, forKey: .type) {
      case "FeatureCollection": try container.decode([GeoJSONFeature].self, forKey: .features)
      case "Feature": [try GeoJSONFeature(from: decoder)]
      case let type:
        throw DecodingError.dataCorruptedError(
          forKey: .type, in: container, debugDescription: "no feature: \(type)")
      }
  }
}

/// One feature, with whatever is wrong in it left for its reader to say.
struct GeoJSONFeature: Decodable {
  enum Geometry {
    case missing
    /// Another type of geometry.
    case other(String)
    /// Coordinates that are none of the type.
    case malformed
    /// Each polygon: its outer ring, then its holes.
    case polygons([[[[Double]]]])
  }

  let code: String
  let name: String?
  let geometry: Geometry

  private enum Key: String, CodingKey {
    case properties, geometry
  }

  private enum PropertyKey: String, CodingKey {
    case code, nom, name
  }

  private enum GeometryKey: String, CodingKey {
    case type, coordinates
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let properties = try? container.nestedContainer(
      keyedBy: PropertyKey.self, forKey: .properties)
    code = (try? properties?.decodeIfPresent(String.self, forKey: .code)) ?? ""
    name =
      (try? properties?.decodeIfPresent(String.self, forKey: .nom))
      ?? (try? properties?.decodeIfPresent(String.self, forKey: .name))
    let geometry = try? container.nestedContainer(keyedBy: GeometryKey.self, forKey: .geometry)
    self.geometry = geometry.map(Self.geometry) ?? .missing
  }

  private static func geometry(_ container: KeyedDecodingContainer<GeometryKey>) -> Geometry {
    switch try? container.decode(String.self, forKey: .type) {
    case nil: .missing
    case "Polygon":
      (try? container.decode([[[Double]]].self, forKey: .coordinates))
        .map { .polygons([$0]) } ?? .malformed
    case "MultiPolygon":
      (try? container.decode([[[[Double]]]].self, forKey: .coordinates))
        .map { .polygons($0) } ?? .malformed
    case .some(let type): .other(type)
    }
  }
}
