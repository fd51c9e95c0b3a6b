import Domain
import Testing

struct PositionTests {
  @Test(arguments: [
    (91, 0), (-90.1, 0), (0, 180.5), (0, -181), (Double.nan, 0), (0, .nan), (.infinity, 0),
    (0, -.infinity),
  ])
  func `a place that is not on the earth is refused`(latitude: Double, longitude: Double) {
    #expect(Position(latitude: latitude, longitude: longitude) == nil)
  }

  @Test func `the poles and the date line are on the earth`() {
    #expect(Position(latitude: 90, longitude: -180) != nil)
    #expect(Position(latitude: -90, longitude: 180) != nil)
  }

  @Test(arguments: ["47.748,-3.366", " 47.748 , -3.366 ", "47.748, -3.366"])
  func `a position is read from a text`(text: String) throws {
    let position = try #require(Position(text))
    #expect(position == Position(latitude: 47.748, longitude: -3.366))
  }

  @Test(arguments: ["", ",", "47.748", "47,748,-3,366", "nord,ouest", "nan,nan", "48;2", "95,0"])
  func `another text is no position`(text: String) {
    #expect(Position(text) == nil)
  }

  @Test(arguments: [
    // Lorient to Vannes, Brest to Rennes, Paris to Saint-Denis de La Réunion: great circles.
    ((47.748, -3.366), (47.66, -2.757), 46.6),
    ((48.4, -4.5), (48.111, -1.68), 211.1),
    ((48.857, 2.352), (-20.88, 55.45), 9364.8),
  ])
  func `distances are those of great circles`(
    start: (Double, Double), end: (Double, Double), kilometres: Double
  ) throws {
    let one = try #require(Position(latitude: start.0, longitude: start.1))
    let other = try #require(Position(latitude: end.0, longitude: end.1))
    #expect(abs(one.distance(to: other) - kilometres) < kilometres / 1000)
    #expect(one.distance(to: other) == other.distance(to: one))
    #expect(one.distance(to: one) == 0)
  }

  @Test func `antipodes are half the earth apart`() throws {
    let one = try #require(Position(latitude: 0, longitude: 0))
    let other = try #require(Position(latitude: 0, longitude: 180))
    #expect(abs(one.distance(to: other) - .pi * 6371.0088) < 0.001)
  }

  @Test func `the middle of nothing is nowhere`() throws {
    #expect(Position.mean(of: []) == nil)
    let positions = [Position(latitude: 48, longitude: -3), Position(latitude: 47, longitude: -2)]
    #expect(
      Position.mean(of: positions.compactMap(\.self))
        == Position(latitude: 47.5, longitude: -2.5))
  }
}
