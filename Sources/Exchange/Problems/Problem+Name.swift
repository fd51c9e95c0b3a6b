package import Domain

extension Problem.Reason {
  /// The reason as files of labels and machine-readable output name it.
  package var name: String {
    switch self {
    case .missing: "missing"
    case .notADay: "not_a_day"
    case .notANumber: "not_a_number"
    case .unknownCode: "unknown_code"
    case .repeatedCode: "repeated_code"
    case .dayBefore: "day_before"
    case .unused: "unused"
    case .without: "without"
    case .unknownStructure: "unknown_structure"
    case .unknownProject: "unknown_project"
    case .controlCharacter: "control_character"
    case .dayToCome: "day_to_come"
    case .notAPhoneNumber: "not_a_phone_number"
    case .notAWebAddress: "not_a_web_address"
    case .cityElsewhere: "city_elsewhere"
    case .notACommuneCode: "not_a_commune_code"
    case .notAPostalCode: "not_a_postal_code"
    case .notAPosition: "not_a_position"
    case .halfAPosition: "half_a_position"
    case .notAFinessNumber: "not_a_finess_number"
    case .notASiretNumber: "not_a_siret_number"
    case .notAnArea: "not_an_area"
    case .agesReversed: "ages_reversed"
    case .reservedCharacter: "reserved_character"
    case .repeatedInFile: "repeated_in_file"
    case .lockedYear: "locked_year"
    case .sharedWithAnotherKind: "shared_with_another_kind"
    case .sharedTwice: "shared_twice"
    case .declaredTargetedAction: "declared_targeted_action"
    }
  }

  static let names = [
    "missing", "not_a_day", "not_a_number", "unknown_code", "repeated_code", "day_before",
    "unused", "without", "unknown_structure", "unknown_project", "control_character",
    "reserved_character", "repeated_in_file", "locked_year",
    "shared_with_another_kind", "shared_twice",
    "declared_targeted_action", "not_a_commune_code", "not_a_postal_code", "not_a_position",
    "half_a_position", "not_a_finess_number", "not_a_siret_number", "not_an_area", "ages_reversed",
    "day_to_come", "not_a_phone_number", "not_a_web_address", "city_elsewhere",
  ]
}
