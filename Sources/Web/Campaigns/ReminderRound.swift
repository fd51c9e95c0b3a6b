package import Domain
package import Storage

/// Reminders sent one after the other: an address that is refused stops no other.
package struct ReminderRound: Sendable {
  package private(set) var sent: [Reminder] = []
  package private(set) var failed: [(reminder: Reminder, error: any Error)] = []

  /// Sends nothing.
  package init() {}

  /// Sends the letters, and keeps in mind each that has left.
  ///
  /// - Throws: an error of the storage.
  package init(
    _ letters: [Reminder], of year: ReportingYear, on day: Day, by mail: Mail,
    storage: any Storage
  ) async throws {
    for letter in letters {
      do {
        try await mail.send(letter)
      } catch {
        failed.append((letter, error))
        continue
      }
      sent.append(letter)
      let recipient = letter.recipient
      try await storage.writeUnrecorded { database in
        try database.keepReminded(recipient, of: year, on: day)
      }
    }
  }
}
