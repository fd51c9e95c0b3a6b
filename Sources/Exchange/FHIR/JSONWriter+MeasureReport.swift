import Domain

/// The small parts of a MeasureReport.
extension JSONWriter {
  mutating func quantity(_ number: Int) {
    object { quantity in quantity.member("value") { $0.number(number) } }
  }

  mutating func period(_ year: ReportingYear) {
    object { period in
      period.member("start") { $0.string("\(year.number)-01-01") }
      period.member("end") { $0.string("\(year.number)-12-31") }
    }
  }

  /// The entries that a figure is made from.
  mutating func population(_ count: Int) {
    object { population in
      population.member("code") { code in
        code.object { concept in
          concept.member("coding") { codings in
            codings.array { array in array.element { $0.initialPopulation() } }
          }
        }
      }
      population.member("count") { $0.number(count) }
    }
  }

  private mutating func initialPopulation() {
    object { coding in
      coding.member("system") {
        $0.string("http://terminology.hl7.org/CodeSystem/measure-population")
      }
      coding.member("code") { $0.string("initial-population") }
    }
  }
}
