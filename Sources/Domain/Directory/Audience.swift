/// Whom an offer receives; `publics` in files.
package enum Audience: String, Sendable, Hashable, CaseIterable {
  case adults
  case minors
  case relatives
  case women
  case pregnant
  case families
  /// People in prison.
  case detention
  case underJustice = "under_justice"
  case asylum
  case refugees
  case homeless
  case farFromWork = "far_from_work"
  case complexCare = "complex_care"
}
