import Domain
import Exchange

/// A person sent to a place of the directory, noted in the journal in one click.
///
/// The indicator counts those sent to a programme or to a targeted action: other places have none.
struct OrientationNote {
  let offer: Offer
  private let target: String

  /// Nil for a place of another type.
  init?(to offer: Offer) {
    guard offer.status == .active else { return nil }
    switch offer.type.text {
    case "programme", "targeted_action": target = offer.type.text
    default: return nil
    }
    self.offer = offer
  }

  static func path(_ reference: Offer.Reference) -> String {
    "\(SheetAddress.sheet(reference))/orientation"
  }

  func note(typology: Typology, today: Day) -> QuickNote {
    QuickNote(
      kind: .orientation, title: offer.site.name, date: today,
      details: [.people: "1", .target: target],
      comment: Words.comesFromDirectory(typology.name(of: offer)),
      origin: "annuaire/\(offer.reference.text)/orientation", repetition: .often)
  }

  var source: QuickNote.Source {
    QuickNote.Source(
      path: SheetAddress.sheet(offer.reference), label: Words.backToSheet,
      action: Self.path(offer.reference), fields: [])
  }
}
