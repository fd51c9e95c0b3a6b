import Domain
import Exchange

/// The places that a map shows, as GeoJSON.
struct MapJSON {
  /// The most places that one map shows.
  static let mostPlaces = 500

  let search: DirectorySearch

  var bytes: [UInt8] {
    let features = search.offers.compactMap { offer, _ in point(offer) }
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
        "name": .text(offer.site.name),
        "type": .text(search.view.directory.typology[offer.type]?.shortName ?? offer.type.text),
        "path": .text(SheetAddress.sheet(offer.reference)),
      ],
      "geometry": ["type": "Point", "coordinates": coordinates],
    ]
  }
}
