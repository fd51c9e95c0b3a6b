import Domain
import Storage

extension Database {
  /// Gives both entries one shared reference: the one that either has already, or this new one.
  ///
  /// Whatever its date: the own entry proves that the structure was there. Only what can be one
  /// activity is joined: no other entry of another structure is touched.
  ///
  /// - Returns: false when they cannot be one activity.
  /// - Throws: `PageError.conflict` when the structure has another entry of this activity.
  func share(_ own: StoredEntry, with other: StoredEntry.ID, as new: String) throws -> Bool {
    guard let other = try storedEntry(other), own.entry.probablyTellsOfTheSame(as: other.entry)
    else { return false }
    let reference = other.entry.sharedReference ?? own.entry.sharedReference ?? new
    for stored in [own, other] where stored.entry.sharedReference != reference {
      var entry = stored.entry
      entry.sharedReference = reference
      try update(stored.id, from: stored.revision, to: entry)
    }
    var joined = own.entry
    joined.sharedReference = reference
    do {
      try checkSharedActivity(of: joined)
    } catch is Problems {
      throw PageError.conflict
    }
    return true
  }
}

extension Secrets {
  /// A reference for an activity that no structure has shared yet.
  func sharedReference() -> String { "partage-\(token().prefix(12))" }
}
