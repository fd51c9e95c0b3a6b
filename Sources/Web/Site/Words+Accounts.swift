import Domain
import Exchange

/// The words of accounts and of signing in.
extension Words {
  static let menuAccounts = "Comptes"
  static let account = "compte"
  static let accounts = "comptes"
  static let newAccount = "Nouveau compte"
  static let accountSettings = "Règles des comptes"
  static let invitation = "Lien d’invitation"
  static let welcome = "Bienvenue sur Maillage"
  static let chooseNewPassword = "Choisir un nouveau mot de passe"
  static let endedLink = "Ce lien n’est plus valable"
  static let lostPassword = "Mot de passe oublié"
  static let ownAccount = "Mon compte"
  static let secondStep = "Votre code"
  static let secondFactor = "Second facteur"
  static let recoveryCodesTitle = "Vos codes de secours"
  static let recoveryCode = "code de secours"
  static let recoveryCodes = "codes de secours"
  static let tooManyTries = "Trop d’essais"

  static let notAnAddress = "Écrivez une adresse e-mail entière, comme nom@hopital.fr."
  static let addressTaken = "Un compte a déjà cette adresse. Cherchez-le dans la liste."
  static let nameMissing = "Écrivez le prénom et le nom."
  static let nameUnusable =
    "Ce nom est trop long, ou contient des caractères invisibles\u{A0}: tapez-le à nouveau."
  static let roleMissing = "Choisissez un rôle."
  static let structureMissing = "Choisissez la structure pour laquelle ce rôle est tenu."
  static let structureUnused = "Ce rôle vaut pour toute la région\u{A0}: laissez la structure vide."
  static let passwordsDiffer = "Les deux mots de passe ne sont pas les mêmes."
  static let wrongPresentPassword = "Ce n’est pas votre mot de passe actuel."
  static let wrongCode =
    "Ce code n’est pas le bon, ou il a déjà servi. Attendez que votre application en montre un "
    + "autre, et recopiez-le."
  static let wrongSecondStep =
    "Ce code n’est pas le bon, ou il a déjà servi. Si vous avez votre téléphone, attendez que "
    + "l’application montre un autre code et recopiez-le. Si vous ne l’avez plus, écrivez à la "
    + "place un des codes de secours que vous avez imprimés."

  static func sentence(for fault: PersonName.Fault) -> String {
    switch fault {
    case .missing: nameMissing
    case .unusable: nameUnusable
    }
  }

  static func sentence(for fault: PasswordFault) -> String {
    switch fault {
    case .tooShort:
      "Prenez \(Password.shortest) caractères ou plus, par exemple quatre mots qui ne vont pas "
        + "ensemble."
    case .tooLong: "Ce mot de passe est trop long\u{A0}: \(Password.longest) caractères au plus."
    case .common:
      "Ce mot de passe est de ceux que l’on essaie en premier. Prenez par exemple quatre mots qui "
        + "ne vont pas ensemble."
    case .personal:
      "Ce mot de passe contient surtout votre nom, votre adresse ou le nom de votre structure. "
        + "Prenez par exemple quatre mots qui ne vont pas ensemble."
    case .singleWord:
      "Un seul mot, même entouré de chiffres et de signes, se devine vite. Prenez par exemple "
        + "quatre mots qui ne vont pas ensemble."
    case .withoutLetter:
      "Ce mot de passe n’a aucune lettre\u{A0}: un numéro se devine vite. Prenez par exemple "
        + "quatre mots qui ne vont pas ensemble."
    }
  }

  static func name(of state: AccountState) -> String {
    switch state {
    case .open: "Ouvert"
    case .invited: "Invité, sans mot de passe"
    case .closed: "Fermé"
    }
  }

  /// A right with its structure's name.
  static func label(of right: Right, _ structures: [Structure.Code: String]) -> String {
    let structure = right.structure.map { structures[$0] ?? $0.text }
    return [name(of: right.role), structure].compactMap(\.self).joined(separator: " – ")
  }

  static func yesOrNo(_ isSo: Bool) -> String { isSo ? "Oui" : "Non" }

  static func minutes(_ count: Int) -> String { French.count(count, "minute", "minutes") }
}
