import Domain
import Exchange
import Testing

struct SpokenHoursTests {
  @Test(arguments: [
    ("Mo-Fr 09:00-17:00", ["lundi à vendredi, 9 h à 17 h"]),
    (
      "Mo,We 09:00-12:30,14:00-17:05; PH off",
      ["lundi et mercredi, 9 h à 12 h 30 et 14 h à 17 h 05", "jours fériés, fermé"]
    ),
    ("24/7", ["tous les jours, 24 heures sur 24"]),
    ("Sa-Su 22:00-02:00", ["samedi et dimanche, 22 h à 2 h"]),
    ("Mo-Fr 14:00-24:00", ["lundi à vendredi, 14 h à 24 h"]),
    ("Jul-Aug Mo-Fr 09:00-12:00", ["juillet à août, lundi à vendredi, 9 h à 12 h"]),
    ("Dec 24-Jan 01 off", ["du 24 décembre au 1er janvier, fermé"]),
    (
      "Tu[2],Fr[-1] 14:00-16:00",
      [
        "2e mardi du mois et dernier vendredi du mois, 14 h à 16 h"
      ]
    ),
    ("Mo-Fr \"sur rendez-vous\"", ["lundi à vendredi, sur rendez-vous"]),
    ("Mo 09:00-10:00 \"sans rendez-vous\"", ["lundi, 9 h à 10 h (sans rendez-vous)"]),
  ])
  func `hours are said in French`(text: String, lines: [String]) throws {
    let spoken = try #require(OpeningHours(text)).spoken
    #expect(spoken.map { $0.replacing("\u{A0}", with: " ") } == lines)
  }
}
