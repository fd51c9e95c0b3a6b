import Foundation

/// What searches filter and order by, of every offer that can be found: flat arrays, by document.
///
/// Documents are numbered in the order of the references of their offers.
struct SearchFacts: Sendable {
  /// The place of the offer in the directory.
  private(set) var offers: [UInt32] = []
  /// The place of the type in the typology.
  private(set) var types: [UInt8] = []
  /// One bit a code.
  private(set) var needs: [UInt32] = []
  /// Zero for all.
  private(set) var topics: [UInt16] = []
  /// Zero for anyone.
  private(set) var audiences: [UInt16] = []
  private(set) var places: [EarthPoint] = []
  /// Which of `hours`; zero when they are not known.
  private(set) var hourNumbers: [UInt32] = []
  private(set) var hours: [OpeningHours?] = [nil]
  private let profiles: [CodeMasks]
  private var hourNumbersByText: [String: UInt32] = ["": 0]

  /// For an offer whose type the typology does not have.
  static let unknownType = UInt8.max

  var count: Int { offers.count }

  init(_ typology: Typology) {
    profiles = typology.types.map { CodeMasks($0.profile) }
  }

  mutating func add(_ offer: Offer, at place: Int, type: Int?, position: Position?) {
    let inherited = type.map { profiles[$0] } ?? CodeMasks(.unknown)
    let own = CodeMasks(offer.profile)
    offers.append(UInt32(place))
    types.append(type.map { UInt8(clamping: $0) } ?? Self.unknownType)
    needs.append(own.needs == 0 ? inherited.needs : own.needs)
    topics.append(own.topics == 0 ? inherited.topics : own.topics)
    audiences.append(own.audiences == 0 ? inherited.audiences : own.audiences)
    places.append(position.map(EarthPoint.init) ?? .unknown)
    hourNumbers.append(
      offer.status == .temporarilyClosed ? 0 : hourNumber(of: offer.site.openingHours))
  }

  private mutating func hourNumber(of text: String) -> UInt32 {
    if let number = hourNumbersByText[text] { return number }
    let parsed = OpeningHours(text)
    let number = parsed == nil ? 0 : UInt32(hours.count)
    if parsed != nil { hours.append(parsed) }
    hourNumbersByText[text] = number
    return number
  }

  /// Forgets what only adding needs.
  mutating func close() { hourNumbersByText = [:] }
}

/// The codes of a profile, one bit each.
struct CodeMasks: Sendable {
  var needs: UInt32
  var topics: UInt16
  var audiences: UInt16

  init(_ profile: Profile) {
    self.init(needs: profile.needs, topics: profile.topics, audiences: profile.audiences)
  }

  init(needs: [Need], topics: [Topic], audiences: [Audience]) {
    self.needs = CodeBits.of(needs)
    self.topics = UInt16(truncatingIfNeeded: CodeBits.of(topics))
    self.audiences = UInt16(truncatingIfNeeded: CodeBits.of(audiences))
  }
}

/// A place on a sphere of radius one: near places keep their exact distance in single precision.
struct EarthPoint: Sendable {
  let x, y, z: Float

  static let unknown = EarthPoint(x: .nan, y: .nan, z: .nan)

  private static let radius = 6371.0088

  private init(x: Float, y: Float, z: Float) { (self.x, self.y, self.z) = (x, y, z) }

  init(_ position: Position) {
    let latitude = position.latitude * .pi / 180
    let longitude = position.longitude * .pi / 180
    x = Float(cos(latitude) * cos(longitude))
    y = Float(cos(latitude) * sin(longitude))
    z = Float(sin(latitude))
  }

  /// The square of the straight line through the earth; infinite when a place is not known.
  func squaredChord(to other: EarthPoint) -> Float {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    let square = dx * dx + dy * dy + dz * dz
    return square.isNaN ? .infinity : square
  }

  /// - Parameter kilometres: along the surface.
  static func squaredChord(kilometres: Double) -> Float {
    let half = min(max(kilometres, 0) / (2 * radius), .pi / 2)
    let chord = 2 * sin(half)
    return Float(chord * chord)
  }

  static func kilometres(squaredChord: Float) -> Double {
    2 * radius * asin(min(1, Double(squaredChord).squareRoot() / 2))
  }
}
