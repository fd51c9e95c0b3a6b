import Domain

/// A number under which somebody knows a thing.
package struct FHIRIdentifier: Sendable, Hashable {
  package let system: String
  package let value: String
  /// Which register's numbers these are; nil for our own.
  let type: Kind?

  struct Kind: Sendable, Hashable {
    let system: String
    let code: String
    let display: String
  }

  var json: JSON {
    .filled([
      ("use", "official"),
      (
        "type",
        type.map {
          FHIRValue.concept([FHIRValue.coding($0.system, $0.code, $0.display)], $0.display)
        }
      ),
      ("system", .text(system)), ("value", FHIRValue.text(value)),
    ])
  }
}

extension FHIRDirectory {
  /// The numbers of an organisation and of its places, each once.
  package func identifiers(ofOrganisation number: Int) -> [FHIRIdentifier] {
    let sites = listing.organisations[number].sites.map { listing.sites[$0].site }
    let companies = sites.compactMap { $0.siret.map { String($0.text.prefix(9)) } }
    var known: Set<FHIRIdentifier> = []
    let all =
      companies.map { identifier("https://sirene.fr", $0, "2", "SIREN") }
      + sites.flatMap(identifiers)
    return all.filter { known.insert($0).inserted }
  }

  package func identifiers(ofSite number: Int) -> [FHIRIdentifier] {
    identifiers(of: listing.sites[number].site)
  }

  /// The reference of an offer in the directory.
  package func identifier(ofOffer number: Int) -> FHIRIdentifier {
    FHIRIdentifier(
      system: "\(canonical)/reference", value: listing.offers[number].reference.text, type: nil)
  }

  private func identifiers(of site: Site) -> [FHIRIdentifier] {
    let finess = site.finess?.text
    let siret = site.siret?.text
    let national = finess.map { "1\($0)" } ?? siret.map { "3\($0)" }
    return [
      finess.map { identifier("https://finess.esante.gouv.fr", $0, "1", "FINESS") },
      siret.map { identifier("https://sirene.fr", $0, "3", "SIRET") },
      national.map {
        identifier("urn:oid:1.2.250.1.71.4.2.2", $0, "40", "Identifiant national de structure")
      },
    ].compactMap(\.self)
  }

  private func identifier(
    _ system: String, _ value: String, _ code: String, _ display: String
  ) -> FHIRIdentifier {
    FHIRIdentifier(
      system: system, value: value,
      type: FHIRIdentifier.Kind(system: codes.systems.identifier, code: code, display: display))
  }
}
