import Domain
import Hummingbird

/// What part of the directory an address asks for.
struct DirectoryQuery: Sendable {
  static let pageSize = 20

  var words: String
  var place: String
  /// In kilometres, one of those that the page offers; empty for any distance.
  var radius: String
  var sector: String
  var type: String
  var need: String
  var topic: String
  var audience: String
  var isOpenOnly: Bool
  /// As the address writes it.
  var page: String

  static let radii = [5, 10, 25, 50, 100]

  init(_ request: Request) { self.init(request.query) }

  init(_ query: Form) {
    words = query["quoi"]
    place = query["ou"]
    radius = query["rayon"]
    sector = query["secteur"]
    type = query["type"]
    need = query["besoin"]
    topic = query["sujet"]
    audience = query["public"]
    isOpenOnly = query["ouvert"] == "oui"
    page = query["page"]
  }

  /// Whether more is asked than words and a place.
  var isNarrowed: Bool {
    isOpenOnly || ![sector, type, need, topic, audience].allSatisfy(\.isEmpty)
  }

  /// Whether a code or a distance is asked for that the directory does not have: nothing is meant.
  ///
  /// A type that does not exist is one that no place has.
  var isUnknown: Bool {
    !radius.isEmpty && distance == nil || !sector.isEmpty && Sector(rawValue: sector) == nil
      || !need.isEmpty && Need(rawValue: need) == nil
      || !topic.isEmpty && Topic(rawValue: topic) == nil
      || !audience.isEmpty && Audience(rawValue: audience) == nil
  }

  /// In kilometres; nil for any distance, and for one that the page does not offer.
  private var distance: Double? { Self.radii.first { "\($0)" == radius }.map { Double($0) } }

  /// The address of this part of the directory.
  func path(_ path: String = "/annuaire", page: Int = 1) -> String {
    Address.path(
      path,
      [
        ("quoi", words), ("ou", place), ("rayon", radius), ("secteur", sector), ("type", type),
        ("besoin", need), ("sujet", topic), ("public", audience),
        ("ouvert", isOpenOnly ? "oui" : ""), ("page", page == 1 ? "" : "\(page)"),
      ])
  }

  /// The same around another place.
  func around(_ place: String) -> DirectoryQuery {
    var query = self
    query.place = place
    return query
  }

  /// What is searched.
  ///
  /// - Parameters:
  ///   - position: of the place that the address names.
  ///   - limit: how many results from the first.
  func search(near position: Position?, at moment: LocalMoment?, limit: Int) -> SearchQuery {
    SearchQuery(
      text: words, near: position,
      radius: position == nil ? nil : distance,
      types: type.isEmpty ? [] : [StructureType.Code(type)],
      sectors: [Sector(rawValue: sector)].compactMap(\.self),
      needs: [Need(rawValue: need)].compactMap(\.self),
      topics: [Topic(rawValue: topic)].compactMap(\.self),
      audiences: [Audience(rawValue: audience)].compactMap(\.self),
      openAt: isOpenOnly ? moment : nil, limit: limit)
  }
}
