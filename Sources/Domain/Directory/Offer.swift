/// What a person can get at a site: one row of `directory.csv`.
package struct Offer: Sendable, Hashable {
  package struct Reference: Sendable, Hashable, Comparable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// The order of the bytes, the same on both engines.
    package static func < (left: Reference, right: Reference) -> Bool {
      left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
  }

  package enum Status: String, Sendable, Hashable, CaseIterable {
    case active, inactive
    case temporarilyClosed = "temporarily_closed"
  }

  package var reference: Reference
  package var site: Site
  package var type: StructureType.Code
  /// Empty for the type's name.
  package var name: String
  package var description: String
  /// What the offer states of its own; the rest it inherits from its type.
  package var profile: Profile
  /// Where the people it receives live; empty for the site's department.
  package var coverage: [Area]
  package var status: Status
  package var verifiedOn: Day?

  package init(
    reference: Reference, site: Site, type: StructureType.Code, name: String = "",
    description: String = "", profile: Profile = .unknown, coverage: [Area] = [],
    status: Status = .active, verifiedOn: Day? = nil
  ) {
    self.reference = reference
    self.site = site
    self.type = type
    self.name = name
    self.description = description
    self.profile = profile
    self.coverage = coverage
    self.status = status
    self.verifiedOn = verifiedOn
  }

  /// The offer as anyone may see it.
  package var forEveryone: Offer {
    var offer = self
    offer.site = site.forEveryone
    return offer
  }
}
