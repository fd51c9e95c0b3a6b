package import Domain

/// What is doubtful in an imported file and kept all the same, at its line, in the words of the
/// command line.
package struct ImportWarning: Sendable, Hashable {
  /// The line of the file, counted from 1, on which the row begins.
  package var line: Int
  package var warning: OfferWarning

  package init(line: Int, warning: OfferWarning) {
    self.line = line
    self.warning = warning
  }
}

extension ImportWarning: CustomStringConvertible {
  package var description: String { "line \(line): warning: \(warning.explanation)" }
}

extension OfferWarning {
  /// What is doubtful and what was done, in English.
  package var explanation: String {
    let shown = "\(column) \"\(Excerpt(of: found).text)\""
    return switch reason {
    case .outsideFrance: "the position \(found) is outside France; kept"
    case .farFrom(let commune, let distance):
      "the position \(found) is \(Int(distance.rounded())) km from the middle of "
        + "\(Excerpt(of: commune).text); kept"
    case .noPosition: "no position was found, neither in the row nor from its commune"
    case .noPhone: "\(shown) is no number; left out"
    case .unreadableHours: "\(shown) does not read as OpenStreetMap opening hours; kept"
    case .improbable(let reason):
      Problem(column: column, found: found, reason: reason).explanation(in: column) + "; kept"
    case .noFiness: "\(shown) is no FINESS number; the establishment is left out"
    case .noName: "the establishment \(Excerpt(of: found).text) has no name; left out"
    case .noSiret: "\(shown) is no SIRET number; left out"
    case .repeated: "\(shown) is there twice; the first one is taken"
    case .siteDisagrees(let line):
      "\(shown) is the site of line \(line), which says something else of it; the last row holds"
    case .siteConfidential(let line):
      "\(shown) is the site of line \(line), and one of them says its address confidential; "
        + "it is for both"
    }
  }
}
