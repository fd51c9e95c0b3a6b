extension Site {
  /// What makes two descriptions one place.
  package struct Identity: Sendable, Hashable {
    package let text: String
  }

  /// The national numbers, the name and the address together.
  ///
  /// A number alone does not make one place: rows that share a number but neither name nor address
  /// stay apart, so that an import overwrites neither, and are asked about as probable duplicates.
  /// Of a place without a street, what else is known of it counts too.
  package var identity: Identity {
    let commune = address.insee.isEmpty ? address.postalCode + address.city : address.insee
    var parts = [finess?.text ?? "", siret?.text ?? ""]
    parts += [name, commune, address.street].map { FoldedText($0).key }
    if address.street.isEmpty {
      let point = position.map { "\($0.latitude) \($0.longitude)" } ?? ""
      parts += [organisation, phone, email, website, openingHours, point]
    }
    return Identity(text: parts.joined(separator: "|"))
  }
}
