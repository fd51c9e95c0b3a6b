import Domain
import Storage
import TestSupport
import Testing
import Web

struct SecretSealTests {
  private let ana = Account.ID("ana")
  private let secrets = Secrets { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) }
  }

  private func seal(_ byte: UInt8) throws -> SecretSeal {
    try #require(SecretSeal(key: Array(repeating: byte, count: SecretSeal.keyLength)))
  }

  @Test func `a sealed key opens with the same key for the same account alone`() throws {
    let seal = try seal(1)
    let written = try seal.sealed("JBSWY3DP", of: ana, secrets)
    #expect(written.hasPrefix("aes-gcm$") && !written.contains("JBSWY3DP"))
    #expect(seal.opened(written, of: ana) == "JBSWY3DP")
    #expect(try self.seal(2).opened(written, of: ana) == nil)
    #expect(seal.opened(written, of: Account.ID("lea")) == nil)
    #expect(try seal.sealed("JBSWY3DP", of: ana, secrets) != written, "never twice the same")
  }

  @Test func `what was altered does not open`() throws {
    let seal = try seal(1)
    let written = try seal.sealed("JBSWY3DP", of: ana, secrets)
    var letters = Array(written)
    letters[12] = letters[12] == "A" ? "B" : "A"
    for altered in [String(letters), String(written.dropLast(4)), "aes-gcm$", "aes-gcm$%%%"] {
      #expect(seal.opened(altered, of: ana) == nil)
    }
  }

  @Test(arguments: [0, 16, 31, 33]) func `a key has 32 bytes`(count: Int) {
    #expect(SecretSeal(key: Array(repeating: 1, count: count)) == nil)
  }

  @Test(arguments: Engine.allCases)
  func `no key of a second factor is in the database in clear`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(at: site)
      let visitor = try await person.signedIn()
      _ = try await visitor.submit(
        "/mon-compte/second-facteur", "/mon-compte/second-facteur", [:])
      let kept = try #require(try await person.sealedSecret())
      let key = try #require(try await person.secret())
      #expect(Base32.decoded(key)?.count == 20)
      #expect(kept.hasPrefix("aes-gcm$") && !kept.contains(key))
    }
  }

  @Test(arguments: Engine.allCases)
  func `the clear keys of an earlier version are sealed, and go on working`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(at: site)
      let clear = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
      try await site.storage.write { database in
        try database.propose(clear, to: person.account.id)
        try database.confirmSecondFactor(of: person.account.id, at: 1)
      }
      let seal = try TestSite.seal.get()
      #expect(try await site.storage.sealSecondFactors(with: seal, secrets) == 0)
      let kept = try #require(try await person.sealedSecret())
      #expect(kept.hasPrefix("aes-gcm$"))
      #expect(try await person.secret() == clear)
      #expect(try await site.storage.sealSecondFactors(with: seal, secrets) == 0)
      #expect(try await person.sealedSecret() == kept, "what is sealed stays as it is")
      let other = try self.seal(9)
      #expect(try await site.storage.sealSecondFactors(with: other, secrets) == 1)
      let key = try #require(TimeCode(secret: clear))
      let step = try await person.signIn().visitor
      let right = try await step.submit(
        "/connexion/code", "/connexion/code", ["code": person.code(key)])
      #expect(right.answer.status == 303)
    }
  }
}
