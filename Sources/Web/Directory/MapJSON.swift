import Domain
import Exchange

/// What a map of places shows, as GeoJSON: the places, and the outline of their region.
struct MapJSON {
  /// The most places that one map shows.
  static let mostPlaces = 500

  let search: DirectorySearch
  /// A GeoJSON geometry; nil for none.
  let outline: String?

  var bytes: [UInt8] {
    var features = search.offers.compactMap { offer, _ in point(offer) }
    if let outline, let geometry = JSON(Array(outline.utf8)) {
      let properties: JSON = ["kind": "outline"]
      features.append(["type": "Feature", "properties": properties, "geometry": geometry])
    }
    let collection: JSON = ["type": "FeatureCollection", "features": .array(features)]
    return collection.bytes
  }

  private func point(_ offer: Offer) -> JSON? {
    guard let position = search.view.directory.position(of: offer) else { return nil }
    let coordinates: JSON = .array([
      .decimal(position.longitude), .decimal(position.latitude),
    ])
    return [
      "type": "Feature",
      "properties": [
        "kind": "place", "name": .text(offer.site.name),
        "type": .text(search.view.directory.typology[offer.type]?.shortName ?? offer.type.text),
        "path": .text(SheetAddress.sheet(offer.reference)),
      ],
      "geometry": ["type": "Point", "coordinates": coordinates],
    ]
  }
}
