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
    case .repeated:
      "Une autre activité de votre journal lui est déjà jointe\u{A0}: une structure n’y compte qu’une "
        + "fois. Si vous l’avez notée deux fois, supprimez l’une des deux."
    }
  }

  /// Why a deleted activity is not put back.
  static func reason(_ unrestored: Unrestored) -> String {
    switch unrestored {
    case .taken:
      "Sa référence a été donnée entre-temps à une autre activité, par un import peut-être\u{A0}: "
        + "elle est sans doute déjà dans votre journal."
    case .repeated:
      "Une autre activité de votre journal est jointe entre-temps à la même activité partagée\u{A0}: "
        + "une structure n’y compte qu’une fois."
    }
  }
}
