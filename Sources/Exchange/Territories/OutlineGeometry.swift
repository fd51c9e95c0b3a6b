/// Polygons on a grid of a thousandth of a degree, about a hundred metres.
struct OutlineGeometry {
  /// In thousandths of a degree.
  private struct Point: Equatable {
    let longitude: Int
    let latitude: Int

    func isNear(_ other: Point, within distance: Int) -> Bool {
      let (east, north) = (longitude - other.longitude, latitude - other.latitude)
      return east * east + north * north < distance * distance
    }
  }

  /// More are thinned out: a page draws an outline, nobody measures with it.
  static let mostPoints = 6000

  private var polygons: [[[Point]]]

  /// Nil unless every ring is closed, of four positions or more on the earth.
  init?(_ coordinates: [[[[Double]]]]) {
    guard !coordinates.isEmpty else { return nil }
    polygons = []
    for polygon in coordinates {
      let rings = polygon.compactMap(Self.ring)
      guard !rings.isEmpty, rings.count == polygon.count else { return nil }
      polygons.append(rings)
    }
    thin()
  }

  private static func ring(_ positions: [[Double]]) -> [Point]? {
    guard positions.count >= 4, positions.first?.prefix(2) == positions.last?.prefix(2)
    else { return nil }
    let points = positions.compactMap(point)
    return points.count == positions.count ? points : nil
  }

  private static func point(_ position: [Double]) -> Point? {
    guard position.count >= 2, (-180...180).contains(position[0]),
      (-90...90).contains(position[1])
    else { return nil }
    return Point(
      longitude: Int((position[0] * 1000).rounded()), latitude: Int((position[1] * 1000).rounded()))
  }

  /// Leaves out points that stand near the one before, the more the more points there are.
  private mutating func thin() {
    var distance = 1
    var thinned = thinned(within: distance)
    while thinned.joined().reduce(0, { $0 + $1.count }) > Self.mostPoints, distance < 1000 {
      distance *= 2
      thinned = self.thinned(within: distance)
    }
    // An area so small that nothing is left of it keeps the points it has.
    if !thinned.isEmpty { polygons = thinned }
  }

  private func thinned(within distance: Int) -> [[[Point]]] {
    polygons.compactMap { rings in
      let thinned = rings.map { Self.thinned($0, within: distance) }
      guard let outer = thinned.first, outer.count >= 4 else { return nil }
      return thinned.filter { $0.count >= 4 }
    }
  }

  private static func thinned(_ ring: [Point], within distance: Int) -> [Point] {
    var kept: [Point] = []
    for point in ring.dropLast() {
      if let last = kept.last, point.isNear(last, within: distance) { continue }
      kept.append(point)
    }
    if let first = kept.first { kept.append(first) }
    return kept
  }

  /// The geometry as GeoJSON, without blanks.
  var text: String {
    let written = polygons.map { Self.list($0.map { Self.list($0.map(Self.text)) }) }
    if written.count == 1 {
      return "{\"type\":\"Polygon\",\"coordinates\":\(written[0])}"
    }
    return "{\"type\":\"MultiPolygon\",\"coordinates\":\(Self.list(written))}"
  }

  private static func list(_ parts: [String]) -> String { "[\(parts.joined(separator: ","))]" }

  private static func text(_ point: Point) -> String {
    list([degrees(point.longitude), degrees(point.latitude)])
  }

  private static func degrees(_ thousandths: Int) -> String {
    let digits = String(abs(thousandths) % 1000)
    let decimals = String(repeating: "0", count: 3 - digits.count) + digits
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(decimals)"
  }
}
