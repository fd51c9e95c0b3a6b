import Foundation

/// A place on the earth, in degrees of WGS 84.
package struct Position: Sendable, Hashable {
  package let latitude: Double
  package let longitude: Double

  /// Nil for what is no number, or outside −90…90 and −180…180.
  package init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Reads `47.7482,-3.3702`, with or without spaces; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { Cells.trimmed($0) }
    guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1])
    else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }

  /// The great-circle distance, in kilometres, on a sphere of the earth's mean radius.
  package func distance(to other: Position) -> Double {
    let (start, end) = (Self.radians(latitude), Self.radians(other.latitude))
    let north = sin((end - start) / 2)
    let east = sin(Self.radians(other.longitude - longitude) / 2)
    let haversine = north * north + cos(start) * cos(end) * east * east
    return 2 * Self.earthRadius * asin(min(1, haversine.squareRoot()))
  }

  /// The middle of several positions near each other; nil of none.
  package static func mean(of positions: [Position]) -> Position? {
    guard !positions.isEmpty else { return nil }
    let count = Double(positions.count)
    return Position(
      latitude: positions.reduce(0) { $0 + $1.latitude } / count,
      longitude: positions.reduce(0) { $0 + $1.longitude } / count)
  }

  /// In kilometres.
  private static let earthRadius = 6371.0088

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
