import Testing

/// The three files of a small region: both separators, a mark, both forms of dates, quotes, line
/// breaks, a formula, and activities that two structures share.
enum RegionFiles {
  static let structures = """
    \u{FEFF}code;name;kind;scope;territories
    S1;Unité « Armor »;utep;GHT;Brest|Morlaix
    S2;Plateforme, du Scorff;platform;;

    """

  static let projects = """
    code,title,team,nature,declared_on,partnership,structures
    P1,"Diabète, ""à la carte""\",Équipe 1,programme,31/12/2024,multi_partner,S1|S2
    P2,Souffle,Équipe 2,targeted_action,,single_structure,S2

    """

  static let columns = """
    reference;structure;date;kind;title;shared_reference;comment;project;involvement;people;target
    """

  static let journal = """
    \(columns)
    R2;S1;2025-03-12;awareness;Forum;SH-1;"=1+1; ""x""\";;speaker;;
    R1;S2;12/03/2025;awareness;Forum;SH-1;;;organiser;;
    R1;S1;2025-04-01;project_meeting;Réunion;;"ligne 1
    ligne 2";P1;;;
    R3;S1;2025-05-01;project_meeting;Réunion;;;P1;;;
    R4;S1;2025-06-01;project_meeting;Réunion;;;P1;;;
    R5;S1;2025-01-01;orientation;@Accueil;SH-2;;;;4;programme
    R5;S2;2025-01-01;orientation;@Accueil;SH-2;;;;6;programme
    R6;S2;2024-12-31;orientation;Accueil;;;;;2;programme

    """

  static func take(into terminal: Terminal) async throws {
    let files = [("structures", structures), ("projects", projects), ("journal", journal)]
    for (content, text) in files {
      let run = try await terminal.run("import", content, terminal.file("\(content).csv", text))
      try #require(run.status == 0, "\(run.errors)")
    }
  }
}
