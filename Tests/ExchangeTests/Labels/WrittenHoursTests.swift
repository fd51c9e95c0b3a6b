import Domain
import Exchange
import Testing

struct WrittenHoursTests {
  @Test(
    arguments: [
      ("lundi à vendredi 9h-12h et 14h-17h30", "Mo-Fr 09:00-12:00,14:00-17:30"),
      ("Du lundi au jeudi de 8 h 30 à 16 h 30, vendredi jusqu’à", nil),
      (
        "Du lundi au jeudi de 8 h 30 à 16 h 30, le vendredi de 9h à midi",
        "Mo-Th 08:30-16:30; Fr 09:00-12:00"
      ),
      ("lun, mar et jeu : 9:00–12:00 ; sam 10h – 12h", "Mo,Tu,Th 09:00-12:00; Sa 10:00-12:00"),
      ("les mardis et jeudis, 14h à 17h", "Tu,Th 14:00-17:00"),
      ("tous les jours 9h-19h ; fermé le dimanche", "Mo-Su 09:00-19:00; Su off"),
      ("tous les jours 9h-19h ; fermé les jours fériés", "Mo-Su 09:00-19:00; PH off"),
      ("lundi fermé ; mardi 9h-12h", "Mo off; Tu 09:00-12:00"),
      ("lundi 9h-12h\nmardi 14h-17h", "Mo 09:00-12:00; Tu 14:00-17:00"),
      ("24h/24, 7j/7", "24/7"), ("9h-17h", "09:00-17:00"),
      ("Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00"),
      ("sur rendez-vous", nil), ("lundi à vendredi sauf mercredi 9h-12h", nil), ("9h", nil),
      ("lundi 9h à 26h", nil), ("", nil), ("9h-12h à 14h", nil), ("7 jours sur 7", nil),
    ] as [(String, String?)])
  func `hours in French are kept as opening hours`(written: String, kept: String?) {
    #expect(WrittenHours.kept(written) == kept)
  }

  @Test(arguments: [
    ("Mo-Fr 09:00-17:00", "lundi à vendredi, 9 h à 17 h"),
    (
      "Mo-Th 09:00-12:30,13:30-18:00; Fr 09:00-16:30",
      "lundi à jeudi, 9 h à 12 h 30 et 13 h 30 à 18 h ; vendredi, 9 h à 16 h 30"
    ),
    ("Mo-Sa 09:00-19:00; PH off", "lundi à samedi, 9 h à 19 h ; jours fériés, fermé"),
    ("Jul-Aug Mo 09:00-12:00", "Jul-Aug Mo 09:00-12:00"), ("selon les jours", "selon les jours"),
    ("Tu[1] 09:00-12:00", "Tu[1] 09:00-12:00"), ("", ""),
  ])
  func `a form shows hours in French where they can be read back`(kept: String, shown: String) {
    let text = WrittenHours.shown(kept).replacing("\u{A0}", with: " ")
      .replacing("\u{202F}", with: " ")
    #expect(text == shown)
  }
}
