package import Domain

/// The reports of a year as DHIS2 takes values in: for each structure and each value of the mapping,
/// where it goes and what it is.
package struct DHIS2Values: Sendable {
  struct Value: Sendable, Hashable {
    let element: DHIS2Mapping.Element
    /// A number, or `true` or `false`.
    let text: String
  }

  struct Group: Sendable {
    let orgUnit: String
    let values: [Value]
  }

  let dataSet: String
  let year: ReportingYear
  let groups: [Group]
  package let leftOut: [LeftOut]

  /// - Parameter reports: of one structure each.
  package init(_ reports: [BareReport], in year: ReportingYear, mapping: DHIS2Mapping) {
    var leftOut: [LeftOut] = []
    var unmapped: Set<ReportedValue> = []
    var groups: [Group] = []
    for report in reports {
      guard let structure = report.structure else { continue }
      guard let orgUnit = mapping.orgUnit(for: structure) else {
        leftOut.append(.unmappedStructure(structure))
        continue
      }
      var values: [Value] = []
      for (name, value) in report.values {
        if let element = mapping.element(for: name) {
          values.append(Value(element: element, text: value.dhis2))
        } else if unmapped.insert(name).inserted {
          leftOut.append(.unmapped(name))
        }
      }
      groups.append(Group(orgUnit: orgUnit, values: values))
    }
    dataSet = mapping.dataSet
    self.year = year
    self.groups = groups
    self.leftOut = leftOut + LeftOut.listsAndWarnings(of: reports)
  }

  /// As `dataValueSets` takes them, in JSON.
  package var json: OutgoingFile {
    var writer = JSONWriter()
    writer.object { set in
      set.member("dataSet") { $0.string(dataSet) }
      set.member("dataValues") { values in
        values.array { array in
          for group in groups {
            for value in group.values { array.element { write(value, of: group, to: &$0) } }
          }
        }
      }
    }
    writer.endLine()
    return OutgoingFile(bytes: writer.bytes, leftOut: leftOut)
  }

  private func write(_ value: Value, of group: Group, to writer: inout JSONWriter) {
    writer.object { object in
      object.member("dataElement") { $0.string(value.element.dataElement) }
      object.member("period") { $0.string("\(year.number)") }
      object.member("orgUnit") { $0.string(group.orgUnit) }
      if let combo = value.element.categoryOptionCombo {
        object.member("categoryOptionCombo") { $0.string(combo) }
      }
      object.member("value") { $0.string(value.text) }
    }
  }
}

extension Figure.Value {
  fileprivate var dhis2: String {
    switch self {
    case .number(let number): "\(number)"
    case .yes(let yes): yes ? "true" : "false"
    }
  }
}
