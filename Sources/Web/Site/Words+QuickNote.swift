/// The words of what one click notes.
extension Words {
  static let noted = "C’est noté dans votre journal"
  static let alreadyNoted = "Déjà noté dans votre journal"
  static let goBack = "Revenir où j’étais"
}
