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
    let separator = UInt8(ascii: "|")
    var bytes = Array((finess?.text ?? "").utf8) + [separator]
    bytes += (siret?.text ?? "").utf8
    let commune = address.insee.isEmpty ? address.postalCode + address.city : address.insee
    for text in [name, commune, address.street] {
      bytes.append(separator)
      FoldedText.appendKey(of: text, to: &bytes)
    }
    if address.street.isEmpty {
      let point = position.map { "\($0.latitude) \($0.longitude)" } ?? ""
      for text in [organisation, phone, email, website, openingHours, point] {
        bytes.append(separator)
        bytes += text.utf8
      }
    }
    return Identity(text: String(decoding: bytes, as: UTF8.self))
  }
}
