import Domain

/// A confidential address is for the editors of the directory alone: any structure may look after
/// a sheet, and sees of it what everyone sees.
extension Right {
  /// The sheet as the person may see it.
  func sees(_ offer: Offer) -> Offer {
    allows(.publishSheet) ? offer : offer.forEveryone
  }

  /// Whether the person may make a link for the structure, which shows the sheet whole.
  func mayMakeLink(to offer: Offer) -> Bool {
    allows(.publishSheet) || !offer.site.isAddressConfidential
  }
}

extension Right {
  /// Whether the person may say that a sheet is right: an editor, or a structure that looks after it.
  func mayVerify(keptBy keepers: [Structure.Code]) -> Bool {
    allows(.publishSheet) || structure.map(keepers.contains) ?? false
  }
}

extension SheetCare {
  /// Whether the history tells of an address that is confidential, or was.
  var holdsSecrets: Bool {
    offer.site.isAddressConfidential
      || history.contains { $0.changes.contains { $0.column == "confidential_address" } }
  }
}
