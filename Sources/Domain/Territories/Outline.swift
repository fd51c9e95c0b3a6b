/// The limits of an area, as maps draw them.
package struct Outline: Sendable, Hashable {
  package var area: Area
  /// A GeoJSON geometry, `Polygon` or `MultiPolygon`, without blanks.
  package var geometry: String

  package init(area: Area, geometry: String) {
    self.area = area
    self.geometry = geometry
  }
}
