import Domain
import Testing

struct RightTests {
  private let own = Structure.Code("S1")
  private let other = Structure.Code("S2")

  @Test func `a role is held for a structure or for the region`() {
    for role in Right.Role.allCases {
      #expect((Right(role) == nil) == role.isOfAStructure)
      #expect((Right(role, of: own) != nil) == role.isOfAStructure)
    }
  }

  @Test func `what is held for a structure opens no other`() {
    for right in [Right.officer(of: own), .reader(of: own)] {
      for permission in [Permission.readJournal, .readReport, .readSubmission, .readDialogue] {
        #expect(right.allows(permission, on: own))
        #expect(!right.allows(permission, on: other))
      }
    }
  }

  @Test func `only an officer writes a journal, their own`() {
    #expect(Right.officer(of: own).allows(.writeJournal, on: own))
    for right in [.officer(of: other), .reader(of: own), .pole, .agency, .administrator] as [Right]
    {
      #expect(!right.allows(.writeJournal, on: own), "\(right.role)")
    }
  }

  @Test func `the agency sees what was submitted, never drafts or journals`() {
    for permission in [Permission.readJournal, .readReport, .readRegion, .readProjects] {
      #expect(!Right.agency.allows(permission))
    }
    #expect(Right.agency.allows(.readSubmission, on: other))
    #expect(Right.agency.allows(.reviewSubmission, on: other))
  }

  @Test func `an administrator sees no activity`() {
    let allowed = Permission.allCases.filter { Right.administrator.allows($0) }
    #expect(allowed == [.manageAccounts, .readAudit])
  }

  @Test func `somebody may do each thing`() {
    for permission in Permission.allCases { #expect(!permission.holders.isEmpty, "\(permission)") }
  }
}
