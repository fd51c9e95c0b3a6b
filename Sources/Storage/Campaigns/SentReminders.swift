package import Domain

/// To whom a reminder of a structure's report goes.
package struct ReminderRecipient: Sendable, Hashable {
  package let structure: Structure.Code
  package let account: Account.ID

  package init(_ account: Account.ID, of structure: Structure.Code) {
    self.account = account
    self.structure = structure
  }
}

extension Database {
  /// Who was reminded on a day of the report of a year.
  package func reminded(of year: ReportingYear, on day: Day) throws -> Set<ReminderRecipient> {
    Set(
      try rows(
        """
        SELECT account, structure FROM sent_reminder
        WHERE year = \(year.number) AND sent_on = \(day.description)
        """
      ) { row in ReminderRecipient(Account.ID(row.text(0)), of: Structure.Code(row.text(1))) })
  }

  /// Keeps in mind that a reminder has left.
  package func keepReminded(
    _ recipient: ReminderRecipient, of year: ReportingYear, on day: Day
  ) throws {
    try execute(
      """
      INSERT INTO sent_reminder (year, structure, account, sent_on)
      VALUES (\(year.number), \(recipient.structure.text), \(recipient.account.text),
        \(day.description))
      ON CONFLICT (year, structure, account, sent_on) DO NOTHING
      """)
  }
}
