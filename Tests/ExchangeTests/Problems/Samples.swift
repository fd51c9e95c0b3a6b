import Domain
import Exchange

extension Problem {
  /// One problem for each reason.
  static let samples: [Problem] =
    [
      Problem(column: "date", found: "", reason: .missing),
      Problem(column: "date", found: "31/02/2025", reason: .notADay),
      Problem(column: "people", found: "-1", reason: .notANumber(1...999_999_999)),
      Problem(
        column: "object", found: "bilaterale",
        reason: .unknownCode(allowed: ["bilateral", "networking"])),
      Problem(column: "channels", found: "website", reason: .repeatedCode("website")),
      Problem(column: "actor_types", found: "social", reason: .without(.object)),
      Problem(column: "people", found: "3", reason: .unused(by: .meeting)),
      Problem(column: "structure", found: "PF-X", reason: .unknownStructure),
      Problem(column: "project", found: "P-99", reason: .unknownProject),
      Problem(column: "title", found: "a\u{1B}[2J", reason: .controlCharacter),
      Problem(column: "insee", found: "561", reason: .notACommuneCode),
      Problem(column: "postal_code", found: "5610", reason: .notAPostalCode),
      Problem(column: "latitude", found: "nord", reason: .notAPosition),
      Problem(column: "latitude", found: "47.7", reason: .halfAPosition),
      Problem(column: "finess", found: "560000001", reason: .notAFinessNumber),
      Problem(column: "siret", found: "1", reason: .notASiretNumber),
      Problem(column: "coverage", found: "R99", reason: .notAnArea),
      Problem(column: "max_age", found: "3", reason: .agesReversed),
      Problem(column: "verified_on", found: "2999-12-31", reason: .dayToCome),
      Problem(column: "phone", found: "02 97", reason: .notAPhoneNumber),
      Problem(column: "website", found: "javascript:alert(1)", reason: .notAWebAddress),
      Problem(
        column: "city", found: "Vannes", reason: .cityElsewhere(code: "56121", commune: "Lorient")),
      Problem(column: "code", found: "A/B", reason: .reservedCharacter("/")),
      Problem(column: "reference", found: "R1", reason: .repeatedInFile),
      Problem(
        column: "shared_reference", found: "S1", reason: .sharedWithAnotherKind(.awareness)),
      Problem(column: "shared_reference", found: "S1", reason: .sharedTwice(by: "R7")),
      Problem(column: "declared_on", found: "2024-01-01", reason: .declaredTargetedAction),
    ]
    + [Day("2025-03-12")].compactMap(\.self).flatMap { day in
      [
        Problem(column: "answered_on", found: "2025-03-01", reason: .dayBefore(day)),
        Problem(
          column: "date", found: day.description,
          reason: .lockedYear(
            YearLock(
              structure: Structure.Code("S1"), year: ReportingYear(of: day), by: "ARS", at: 0))),
      ]
    }
}

extension FileProblem {
  /// One of each.
  static let samples: [FileProblem] = [
    .empty, .binary(line: 1), .notUTF8(line: 3), .noHeader(known: ["code", "name"]),
    .unknownColumns(["couleur"], known: ["code", "name"]), .unnamedColumn(4),
    .repeatedColumn("code"), .missingColumns(["name"]),
    .tooManyCells(line: 2, found: 5, expected: 4), .tooFewCells(line: 2, found: 1, expected: 4),
    .textAfterQuote(line: 9), .unclosedQuote(line: 12), .rowTooLong(line: 7, quote: 6),
  ]
}
