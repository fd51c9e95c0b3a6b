/// A small catalogue that has one of each thing.
enum Sample {
  static let yaml = """
    version: sample
    in_force_from: 2025
    parameters:
      - {name: support_threshold, label: L, standard: 3, allowed: [3, 4]}
    missions:
      - number: 1
        title: T
        label: L
        objectives:
          - id: 1.1
            label: L
            indicators:
              - id: 1.1.1
                label: L
                name: N
                rule: R
                sources: [project_meeting]
                measure: supported_teams
                breakdowns: [{name: nature, projects: nature}]
                items: {rows: projects}
              - id: 1.1.2
                label: L
                name: N
                rule: R
                sources:
                  - meeting
                  - {kind: project_meeting, filled: object}
                measure: count
                breakdowns: [{name: object, codes: object}]
              - id: 1.1.3
                label: L
                name: N
                rule: R
                sources: [training_relayed]
                measure: {sum: sessions}
                items:
                  rows: {distinct: [provider]}
                  columns:
                    - {name: provider, field: provider}
                    - {name: sessions, sum: sessions}
              - id: 1.1.4
                label: L
                name: N
                rule: R
                sources: [common_project]
                measure: {distinct: title}
                breakdowns: [{name: role, highest: role}]

    """
}
