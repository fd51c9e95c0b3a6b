import Domain
import Exchange
import Foundation
import Storage

/// A person's second factor: none yet, being set up, or on.
struct SecondFactorPage: Page {
  static let template = "second-factor"

  let title = Words.secondFactor
  let isAbsent: Bool
  let isProposed: Bool
  let isConfirmed: Bool
  /// Whether the person cannot go on without one.
  let isDemanded: Bool
  /// The key in groups of four letters, for devices that read no drawing.
  let secret: String
  /// The QR code as an address of its own; nil when this server draws none.
  let drawing: String?
  let codesLeft: String
  let error: String?

  init(
    _ factor: StoredSecondFactor?, opening seal: SecretSeal, of account: Account, codesLeft: Int,
    isDemanded: Bool, error: String?
  ) async {
    isAbsent = factor == nil
    isProposed = factor?.isConfirmed == false
    isConfirmed = factor?.isConfirmed == true
    self.isDemanded = isDemanded
    self.codesLeft = French.count(codesLeft, Words.recoveryCode, Words.recoveryCodes)
    self.error = error
    // A key that is in use is never shown again.
    guard let factor, !factor.isConfirmed, let key = seal.opened(factor.secret, of: account.id)
    else {
      secret = ""
      drawing = nil
      return
    }
    secret = Self.grouped(key)
    let address = TimeCode.address(secret: key, for: account.email)
    drawing = await QRCode.svg(of: address).map { svg in
      "data:image/svg+xml;base64,\(Data(svg.utf8).base64EncodedString())"
    }
  }

  private static func grouped(_ secret: String) -> String {
    let letters = Array(secret)
    return stride(from: 0, to: letters.count, by: 4).map { start in
      String(letters[start..<min(start + 4, letters.count)])
    }.joined(separator: " ")
  }
}

/// The recovery codes, shown this once.
struct RecoveryCodesPage: Page {
  static let template = "recovery-codes"

  let title = Words.recoveryCodesTitle
  let codes: [String]

  init(_ codes: [RecoveryCode]) { self.codes = codes.map(\.text) }
}
