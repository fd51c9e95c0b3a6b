package import Domain
import Foundation

/// The projections in which French registers give positions, turned back into degrees.
///
/// On the ellipsoid GRS 80; its degrees are those of WGS 84 to less than a metre.
package enum Projection: Sendable, Hashable {
  /// Lambert's conic projection of the mainland, RGF93.
  case lambert93
  /// A zone of the transverse Mercator projection, as overseas.
  case utm(zone: Int, isNorth: Bool)

  /// The projection of a department, by its INSEE code.
  package init?(department: String) {
    switch department {
    case "971", "972": self = .utm(zone: 20, isNorth: true)
    case "973": self = .utm(zone: 22, isNorth: true)
    case "974": self = .utm(zone: 40, isNorth: false)
    case "975": self = .utm(zone: 21, isNorth: true)
    case "976": self = .utm(zone: 38, isNorth: false)
    case let code where code.utf8.count == 2: self = .lambert93
    default: return nil
    }
  }

  /// - Parameters:
  ///   - east: in metres, like `north`.
  /// - Returns: nil for what is no place on the earth.
  package func position(east: Double, north: Double) -> Position? {
    guard abs(east) < 1e8, abs(north) < 1e8 else { return nil }
    let (latitude, longitude) =
      switch self {
      case .lambert93: Lambert93.degrees(east: east, north: north)
      case .utm(let zone, let isNorth):
        TransverseMercator.degrees(
          east: east - 500_000, north: isNorth ? north : north - 10_000_000,
          meridian: Double(zone * 6 - 183))
      }
    return Position(latitude: latitude, longitude: longitude)
  }
}

private enum GRS80 {
  static let radius = 6_378_137.0
  static let flattening = 1 / 298.257222101
  static let eccentricity = (flattening * (2 - flattening)).squareRoot()

  /// The latitude whose conformal latitude has this sine, in radians.
  static func latitude(conformalSine sine: Double) -> Double {
    let isometric = atanh(max(-1, min(1, sine)))
    var latitude = asin(max(-1, min(1, sine)))
    // Each round divides the error by more than a hundred.
    for _ in 0..<8 {
      latitude = asin(tanh(isometric + eccentricity * atanh(eccentricity * sin(latitude))))
    }
    return latitude
  }
}

/// The constants of RGF93 / Lambert-93, as the national institute of geography publishes them.
private enum Lambert93 {
  static let exponent = 0.725607765053267
  static let constant = 11_754_255.4261
  static let poleEast = 700_000.0
  static let poleNorth = 12_655_612.0499
  static let meridian = 3.0

  static func degrees(east: Double, north: Double) -> (latitude: Double, longitude: Double) {
    let (right, down) = (east - poleEast, poleNorth - north)
    let radius = (right * right + down * down).squareRoot()
    let isometric = -log(radius / constant) / exponent
    return (
      GRS80.latitude(conformalSine: tanh(isometric)) * 180 / .pi,
      meridian + atan2(right, down) / exponent * 180 / .pi
    )
  }
}

/// Krüger's series, to the third order: exact to the millimetre inside a zone.
private enum TransverseMercator {
  static let scale = 0.9996

  static func degrees(
    east: Double, north: Double, meridian: Double
  ) -> (latitude: Double, longitude: Double) {
    let n = GRS80.flattening / (2 - GRS80.flattening)
    let radius = GRS80.radius / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64)
    let coefficients = [
      n / 2 - 2 * n * n / 3 + 37 * n * n * n / 96, n * n / 48 + n * n * n / 15,
      17 * n * n * n / 480,
    ]
    let (up, right) = (north / (scale * radius), east / (scale * radius))
    var (xi, eta) = (up, right)
    for (index, coefficient) in coefficients.enumerated() {
      let order = Double(2 * (index + 1))
      xi -= coefficient * sin(order * up) * cosh(order * right)
      eta -= coefficient * cos(order * up) * sinh(order * right)
    }
    return (
      GRS80.latitude(conformalSine: sin(xi) / cosh(eta)) * 180 / .pi,
      meridian + atan2(sinh(eta), cos(xi)) * 180 / .pi
    )
  }
}
