import Domain
import Storage

/// Why two entries are not joined, as addresses write it.
enum Unjoined: String, Error {
  /// They cannot be one activity: their dates or their titles are too far apart, say.
  case unlike = "differente"
  /// The other entry is no more.
  case gone = "supprimee"
  /// Joining would change the other entry, which an accepted report keeps as it is.
  case locked = "verrouillee"
  /// The structure has another entry of that activity.
  case repeated = "repetee"
}

extension Database {
  /// Gives both entries one shared reference: the one that either has already, or this new one.
  ///
  /// Whatever its date: the own entry proves that the structure was there. Only what can be one
  /// activity is joined: no other entry of another structure is touched.
  ///
  /// - Throws: `Unjoined` with nothing changed; the `YearLock` of the own entry, or `Problems` when the
  ///   structure has another entry of this activity, after which the transaction must not be kept.
  func share(_ own: StoredEntry, with other: StoredEntry.ID, as new: String) throws {
    guard let other = try storedEntry(other) else { throw Unjoined.gone }
    guard own.entry.probablyTellsOfTheSame(as: other.entry) else { throw Unjoined.unlike }
    let reference = other.entry.sharedReference ?? own.entry.sharedReference ?? new
    for stored in [other, own] where stored.entry.sharedReference != reference {
      var entry = stored.entry
      entry.sharedReference = reference
      do {
        try update(stored.id, from: stored.revision, to: entry)
      } catch is YearLock where stored.id == other.id {
        throw Unjoined.locked
      }
    }
    var joined = own.entry
    joined.sharedReference = reference
    try checkSharedActivity(of: joined)
  }
}

extension Secrets {
  /// A reference for an activity that no structure has shared yet.
  func sharedReference() -> String { "partage-\(token().prefix(12))" }
}
