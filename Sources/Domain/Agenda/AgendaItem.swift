/// Something that takes place on days known beforehand, and that people can come to.
package struct AgendaItem: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case training
    case publicSession = "public_session"
    /// Of COOP, COSTRAT, COPIL and the like.
    case bodyMeeting = "body_meeting"
  }

  /// Whom it is for.
  package enum Audience: String, Sendable, CaseIterable {
    case everyone, professionals
    case members
  }

  package enum State: String, Sendable, CaseIterable {
    case announced, full
    /// It is kept, so that those who had noted it learn of it.
    case cancelled
  }

  /// Who can read it.
  package enum Visibility: String, Sendable, CaseIterable {
    case everyone
    case signedIn = "signed_in"
  }

  package struct Place: Sendable, Hashable {
    /// The place in words: a room, a street, "en visioconférence"; may be empty.
    package let name: String
    /// Five digits; empty when not said.
    package let postalCode: String
    package let town: String

    package init(name: String, postalCode: String, town: String) {
      self.name = name
      self.postalCode = postalCode
      self.town = town
    }
  }

  package var kind: Kind
  package var title: String
  package var sittings: Sittings
  package var place: Place
  package var organiser: Structure.Code
  package var description: String
  package var registration: RegistrationLink?
  /// As it is read aloud; empty for none.
  package var phone: String
  /// One of `trainingTypes` for a training; nil for anything else.
  package var trainingType: String?
  package var audience: Audience
  package var visibility: Visibility
  package var state: State

  package init(
    kind: Kind, title: String, sittings: Sittings, place: Place, organiser: Structure.Code,
    description: String, registration: RegistrationLink?, phone: String, trainingType: String?,
    audience: Audience, visibility: Visibility, state: State
  ) {
    self.kind = kind
    self.title = title
    self.sittings = sittings
    self.place = place
    self.organiser = organiser
    self.description = description
    self.registration = registration
    self.phone = phone
    self.trainingType = trainingType
    self.audience = audience
    self.visibility = visibility
    self.state = state
  }

  /// The types of training, as entries of the journal name them.
  package static var trainingTypes: [String] { Codes.trainingType }
}

extension AgendaItem.Kind {
  /// Who reads an item of this kind, unless its author says otherwise.
  package var usualVisibility: AgendaItem.Visibility {
    self == .bodyMeeting ? .signedIn : .everyone
  }

  package var usualAudience: AgendaItem.Audience {
    switch self {
    case .training: .professionals
    case .publicSession: .everyone
    case .bodyMeeting: .members
    }
  }
}

extension AgendaItem.Place {
  /// The department that the postal code begins with, such as `56` or `2A`; empty without one.
  package var department: String {
    guard postalCode.utf8.count == 5 else { return "" }
    if postalCode.hasPrefix("97") || postalCode.hasPrefix("98") {
      return String(postalCode.prefix(3))
    }
    // Corsica shares its two digits: 200 and 201 are of the south, the others of the north.
    guard postalCode.hasPrefix("20") else { return String(postalCode.prefix(2)) }
    return postalCode.hasPrefix("200") || postalCode.hasPrefix("201") ? "2A" : "2B"
  }
}
