extension AuditEvent {
  /// Which right of which account, as `account/role`, with `/structure` for one of a structure.
  package mutating func concern(_ right: Right, of account: Account.ID) {
    let parts = [account.text, right.role.rawValue, right.structure?.text].compactMap(\.self)
    subject = Subject(.right, parts.joined(separator: "/"))
    structure = right.structure
  }

  /// That the same person gives the account a right, which goes with this.
  package func granting(_ right: Right, to account: Account.ID) -> AuditEvent {
    var event = self
    event.action = .grantRight
    event.concern(right, of: account)
    return event
  }
}
