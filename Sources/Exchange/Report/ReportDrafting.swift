package import Domain

extension ReportDocument {
  /// What a report for people says beyond its figures.
  package struct Surroundings: Sendable {
    package var structureNames: [Structure.Code: String]
    /// The entries that the report was computed from.
    package var entries: [Entry]
    /// Those that the entries may name.
    package var projects: [Project.Code: Project]
    /// What its figures are compared to.
    package var previous: EarlierFigures?
    package var isDemonstration: Bool
    package var generatedOn: Day
    /// What the structure says about the report.
    package var comments: ReportComments
    /// What the structure answers to the points that were to be looked at.
    package var explanations: [Explanation]
    /// For a report that is sent.
    package var seal: SealLine?
    /// What was agreed before the year.
    package var agreed: Agreed?

    package init(
      structureNames: [Structure.Code: String], entries: [Entry],
      projects: [Project.Code: Project], previous: EarlierFigures? = nil,
      isDemonstration: Bool = false, generatedOn: Day,
      comments: ReportComments = ReportComments(), explanations: [Explanation] = [],
      seal: SealLine? = nil, agreed: Agreed? = nil
    ) {
      self.structureNames = structureNames
      self.entries = entries
      self.projects = projects
      self.previous = previous
      self.isDemonstration = isDemonstration
      self.generatedOn = generatedOn
      self.comments = comments
      self.explanations = explanations
      self.seal = seal
      self.agreed = agreed
    }
  }

  package init(_ report: Report, _ surroundings: Surroundings, labels: Labels) {
    let entries = Dictionary(
      surroundings.entries.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    let fed = report.fedIndicators(by: report.references.compactMap { entries[$0] })
    cover = Cover(report, surroundings)
    agreed = surroundings.agreed
    explanations = surroundings.explanations
    missions = report.framework.missions.map { mission in
      Mission(
        number: mission.number, title: French.spaced(mission.title),
        label: French.spaced(mission.label),
        missionText: surroundings.comments.text(on: .mission(mission.number)),
        objectives: mission.objectives.map { objective in
          Objective(
            id: objective.id, label: French.spaced(objective.label),
            indicators: objective.indicators.compactMap { indicator in
              report.figure(indicator.id).map {
                IndicatorLine(
                  $0, of: report, comparedTo: surroundings.previous,
                  isEmpty: !fed.contains(indicator.id),
                  comment: surroundings.comments.text(on: .indicator(indicator.id)), labels)
              }
            })
        })
    }
    activities = report.references.map { reference in
      ActivityLine(report.written(reference), entries[reference], labels)
    }
    contents = EntryContents(
      references: report.references, entries: entries, projects: surroundings.projects)
  }
}

extension ReportDocument.Cover {
  fileprivate init(
    _ report: Report, _ surroundings: ReportDocument.Surroundings
  ) {
    let structures = report.scope.structures.map { code in
      ReportDocument.StructureLine(
        code: code.text, name: surroundings.structureNames[code] ?? code.text)
    }
    self.structures = structures
    isConsolidated = report.scope.isConsolidated
    year = report.year.number
    title = "Rapport annuel \(report.year.number)"
    switch report.scope {
    case .structure(let code):
      scope = surroundings.structureNames[code] ?? code.text
      scopeCode = code.text
    case .consolidated:
      scope =
        "Rapport consolidé de \(French.count(structures.count, "structure", "structures"))"
      scopeCode = "consolidated"
    }
    previousYear = surroundings.previous?.year.number
    framework = report.framework.version
    parameters = report.framework.parameters.compactMap { parameter in
      report.parameters[parameter.name].map {
        ReportDocument.ParameterLine(
          name: parameter.name, label: French.spaced(parameter.label), value: $0)
      }
    }
    generatedOn = surroundings.generatedOn
    generatedText = French.date(surroundings.generatedOn)
    let isUnderWay = surroundings.seal == nil && report.year.contains(surroundings.generatedOn)
    underWay = isUnderWay ? "Année en cours, état au \(generatedText)" : nil
    isDemonstration = surroundings.isDemonstration
    activities = report.activityCount(among: surroundings.entries)
    activityCount = French.count(activities, "activité", "activités")
    seal = surroundings.seal
  }
}

extension Report {
  /// How many activities the report was computed from: in a consolidated one, those that several
  /// structures have noted count once.
  ///
  /// - Parameter entries: those of the report.
  fileprivate func activityCount(among entries: [Entry]) -> Int {
    guard case .consolidated = scope else { return references.count }
    let shared = entries.compactMap(\.sharedReference)
    return references.count - shared.count + Set(shared).count
  }
}

extension ReportComments {
  /// The text with the spaces that French wants; nil when there is none.
  fileprivate func text(on subject: Subject) -> String? {
    let text = self[subject]
    return text.isEmpty ? nil : French.spaced(text)
  }
}

extension ReportDocument.ActivityLine {
  fileprivate init(_ reference: String, _ entry: Entry?, _ labels: Labels) {
    self.reference = reference
    date = entry?.date
    dateText = entry.map { French.dayAndMonth($0.date) } ?? ""
    kind = entry.map { labels.kind($0.kind) } ?? ""
    title = entry?.displayTitle ?? ""
    titleText = French.spaced(title)
  }
}

extension Report {
  /// The indicators that the entries feed, by id.
  fileprivate func fedIndicators(by entries: [Entry]) -> Set<String> {
    let byKind = Dictionary(grouping: entries, by: \.kind)
    let fed = framework.indicators.filter { indicator in
      indicator.sources.contains { source in
        byKind[source.kind]?.contains(where: source.takes) ?? false
      }
    }
    return Set(fed.map(\.id))
  }
}
