import Foundation

/// What guidance compares of an offer, as bits and numbers side by side in memory.
struct OfferFacts: Sendable {
  let needs: UInt32
  /// No bit for all topics.
  let topics: UInt32
  /// No bit for anyone.
  let audiences: UInt32
  /// The conditions that are known to hold, and those that are known not to.
  let holding: UInt32
  let lacking: UInt32
  /// Both ends are there or none: an end that is not stated is the end of all ages.
  let minimumAge: Int16
  let maximumAge: Int16
  let statesAges: Bool
  /// The number of its type in the index.
  let type: Int16
  let isSpecialised: Bool
  /// Whether its type is for some publics only, relatives of others not included.
  let isReserved: Bool
  let isClosed: Bool
  /// Nil when it is not known where the offer is.
  let direction: Direction?
  /// Where its areas stand in the index; empty when not known.
  let coverage: Range<Int32>
  /// The number of its region among the areas of the index; nil when not known.
  let region: Int32?

  init(
    _ profile: Profile, type: Int, isSpecialised: Bool, isReserved: Bool, isClosed: Bool,
    position: Position?,
    coverage: Range<Int32>, region: Int32?
  ) {
    needs = CodeBits.of(profile.needs)
    topics = CodeBits.of(profile.topics)
    audiences = CodeBits.of(profile.audiences)
    holding = CodeBits.of(profile.conditions.lazy.filter(\.value).map(\.key))
    lacking = CodeBits.of(profile.conditions.lazy.filter { !$0.value }.map(\.key))
    statesAges = profile.ages.minimum != nil || profile.ages.maximum != nil
    minimumAge = Int16(clamping: profile.ages.minimum ?? 0)
    maximumAge = Int16(clamping: profile.ages.maximum ?? .max)
    self.type = Int16(clamping: type)
    self.isSpecialised = isSpecialised
    self.isReserved = isReserved
    self.isClosed = isClosed
    direction = position.map(Direction.init)
    self.coverage = coverage
    self.region = region
  }

  /// Nil when it is not known.
  func holds(_ condition: ConditionBit) -> Bool? {
    if holding & condition.bit != 0 { return true }
    return lacking & condition.bit != 0 ? false : nil
  }
}

/// The bits of the conditions that guidance looks at, found once.
struct ConditionBit: Sendable {
  let bit: UInt32

  private init(_ condition: Condition) { bit = CodeBits.bit(condition) }

  static let free = ConditionBit(.free)
  static let anonymous = ConditionBit(.anonymous)
  static let prescription = ConditionBit(.prescription)
  static let abstinence = ConditionBit(.abstinence)
  static let selfReferral = ConditionBit(.selfReferral)
  static let remote = ConditionBit(.remote)
  static let outreach = ConditionBit(.outreach)
}

/// A place as seen from the middle of the earth: distances then cost one square root.
struct Direction: Sendable {
  private let x: Double
  private let y: Double
  private let z: Double

  init(_ position: Position) {
    let latitude = position.latitude * .pi / 180
    let longitude = position.longitude * .pi / 180
    x = cos(latitude) * cos(longitude)
    y = cos(latitude) * sin(longitude)
    z = sin(latitude)
  }

  /// The great-circle distance, as `Position.distance` has it.
  func span(to other: Direction) -> Span {
    let (east, north, up) = (x - other.x, y - other.y, z - other.z)
    let half = (east * east + north * north + up * up).squareRoot() / 2
    return Span(kilometres: 2 * Self.earthRadius * Self.arc(half))
  }

  /// The arcsine; below 0.1, that is 1,270 km, a series that is right to a tenth of a metre.
  private static func arc(_ sine: Double) -> Double {
    guard sine < 0.1 else { return asin(min(1, sine)) }
    let square = sine * sine
    return sine * (1 + square * (1 / 6 + square * 3 / 40))
  }

  /// In kilometres.
  private static let earthRadius = 6371.0088
}
