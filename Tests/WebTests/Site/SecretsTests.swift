import Domain
import Synchronization
import Testing

@testable import Web

struct SecretsTests {
  @Test func `a password that chance makes too plain is made again`() throws {
    let bytes = Mutex<[UInt8]>([0, 77])
    let secrets = Secrets { count in
      let first = bytes.withLock { $0.isEmpty ? 1 : $0.removeFirst() }
      return (0..<count).map { first &* UInt8($0) &* UInt8($0) }
    }
    let email = try #require(EmailAddress("ana@exemple.fr"))
    let account = Account(id: Account.ID("ana"), email: email, name: "Ana")
    let password = secrets.password(for: account, of: [])
    #expect(password.fault(for: account, of: []) == nil)
    let unused = bytes.withLock { $0.count }
    #expect(unused == 0)
  }
}
