/// The words of what one click notes.
extension Words {
  static let noted = "C’est noté dans votre journal"
  static let alreadyNoted = "Déjà noté dans votre journal"
  static let goBack = "Revenir où j’étais"
}

/// The words of joining an activity to another structure's.
extension Words {
  static func reason(_ unjoined: Unjoined) -> String {
    switch unjoined {
    case .unlike:
      "Leurs dates ou leurs intitulés ne se ressemblent plus\u{A0}: chacune compte dans la région. Si "
        + "c’est bien la même activité, écrivez la même date et le même intitulé\u{202F}; cette page "
        + "proposera alors de les joindre."
    case .gone: "L’autre structure l’a supprimée entre-temps."
    case .locked:
      "Le rapport de l’autre structure est accepté, et son activité ne peut plus changer\u{A0}: "
        + "chacune compte dans la région. L’autre structure peut demander la réouverture de son "
        + "rapport."
    }
  }
}
