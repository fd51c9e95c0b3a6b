import Domain

/// Communes of every kind that is special.
enum SampleCommunes {
  static let all = [
    commune("56121", "Lorient", ["56100"], 58_300, (47.748, -3.366)),
    commune("56100", "Langonnet", ["56630"], 1_900, (48.132, -3.481)),
    commune("56260", "Vannes", ["56000"], 55_800, (47.66, -2.757)),
    commune("56107", "Larmor-Plage", ["56260"], 8_400, (47.71, -3.38)),
    commune("22278", "Saint-Brieuc", ["22000"], 44_400, (48.515, -2.757)),
    commune("29233", "Quimperlé", ["29300"], 12_500, (47.87, -3.55)),
    commune("29026", "Châteaulin", ["29150"], 5_100, (48.2, -4.09)),
    commune("29027", "Châteauneuf-du-Faou", ["29520"], 3_700, (48.19, -3.81)),
    commune("29020", "Briec", ["29510"], 5_700, (48.1, -4.0)),
    commune("29106", "Landrévarzec", ["29510"], 1_800, (48.09, -4.06)),
    commune("29110", "Langolen", ["29510"], 900, nil),
    commune("35240", "Le Rheu", ["35650"], 9_800, (48.1, -1.8)),
    commune("22203", "Plœuc-L'Hermitage", ["22150"], 4_100, (48.33, -2.76)),
    commune("22016", "Île-de-Bréhat", ["22870"], 429, (48.851, -3.001)),
    commune("93066", "Saint-Denis", ["93200", "93210"], 150_000, (48.94, 2.36), region: "11"),
    commune("97411", "Saint-Denis", ["97400", "97490"], 156_000, (-20.94, 55.45), region: "04"),
    commune("2A004", "Ajaccio", ["20000", "20090"], 76_000, (41.93, 8.7), region: "94"),
    commune("2B033", "Bastia", ["20200", "20600"], 49_000, (42.68, 9.43), region: "94"),
    commune("97105", "Basse-Terre", ["97100"], 9_900, (16.0, -61.73), region: "01"),
    commune("75056", "Paris", [], nil, nil, region: "11"),
    commune("75113", "Paris 13e Arrondissement", ["75013"], 178_000, (48.83, 2.36), region: "11"),
    commune("75114", "Paris 14e Arrondissement", ["75014"], 135_000, (48.83, 2.32), region: "11"),
  ]

  static let gazetteer = Gazetteer(
    all,
    areas: [
      NamedArea(area: .region("53"), name: "Bretagne"),
      NamedArea(area: .department("56"), name: "Morbihan", region: "53"),
    ])

  static func named(_ name: String) -> Commune? { all.first { $0.name == name } }

  static func commune(
    _ insee: String, _ name: String, _ postalCodes: [String], _ population: Int?,
    _ position: (Double, Double)?, region: String = "53"
  ) -> Commune {
    Commune(
      insee: insee, name: name, postalCodes: postalCodes,
      department: Commune.department(ofCode: insee) ?? "", region: region, population: population,
      position: position.flatMap { Position(latitude: $0.0, longitude: $0.1) })
  }
}
