/// The resources of the directory that are read and searched.
package enum FHIRResourceType: String, Sendable, Hashable, CaseIterable {
  case organization = "Organization"
  case location = "Location"
  case healthcareService = "HealthcareService"

  package var parameters: [FHIRSearchParameter] {
    let common: [FHIRSearchParameter] = [.id, .name, .identifier]
    return switch self {
    case .organization: common + [.active, .addressCity, .addressPostalCode]
    case .location: common + [.status, .addressCity, .addressPostalCode, .near, .organization]
    case .healthcareService:
      common + [.active, .serviceCategory, .serviceType, .specialty, .organization, .location]
    }
  }
}

/// What resources are searched by.
package enum FHIRSearchParameter: String, Sendable, Hashable, CaseIterable {
  case id = "_id"
  case name, identifier, active, status, near, specialty, organization, location
  case addressCity = "address-city"
  case addressPostalCode = "address-postalcode"
  case serviceCategory = "service-category"
  case serviceType = "service-type"

  package enum Kind: String, Sendable, Hashable {
    case string, token, reference, special
  }

  package var kind: Kind {
    switch self {
    case .name, .addressCity, .addressPostalCode: .string
    case .id, .identifier, .active, .status, .serviceCategory, .serviceType, .specialty: .token
    case .organization, .location: .reference
    case .near: .special
    }
  }
}
