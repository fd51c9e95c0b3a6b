package import Storage

extension Storage {
  /// Seals the keys of second factors that earlier versions kept in clear.
  ///
  /// - Returns: how many keys this seal does not open, as another one has sealed them.
  package func sealSecondFactors(with seal: SecretSeal, _ secrets: Secrets) async throws -> Int {
    let kept = try await read { try $0.secondFactorSecrets() }
    let clear = kept.filter { !SecretSeal.isSealed($0.secret) }
    if !clear.isEmpty {
      let sealed = try clear.map { key in
        (
          account: key.account, from: key.secret,
          to: try seal.sealed(key.secret, of: key.account, secrets)
        )
      }
      try await write { try $0.replaceSecondFactorSecrets(sealed) }
    }
    return kept.count { seal.opened($0.secret, of: $0.account) == nil }
  }
}
