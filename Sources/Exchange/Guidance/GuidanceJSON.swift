package import Domain

/// A guidance as programs read it.
package struct GuidanceJSON: Sendable {
  /// UTF-8, with a line end.
  package let bytes: [UInt8]

  /// - Parameter most: how many of the offers that were set aside are listed, those that nearly fit
  ///   first; nil for all.
  package init(_ guidance: Guidance, rules: GuidanceRules, mostSetAside most: Int? = nil) {
    let setAside = most.map(guidance.setAside.first) ?? guidance.setAside.all()
    var writer = JSONWriter()
    writer.object { object in
      object.member("offers") { member in
        member.array { array in
          for proposal in guidance.offers {
            array.element { $0.write(proposal, rules: rules) }
          }
        }
      }
      object.member("set_aside") { member in
        member.array { array in
          for item in setAside { array.element { $0.write(item) } }
        }
      }
      object.member("help_lines") { member in
        member.array { array in
          for line in guidance.helpLines { array.element { $0.write(line) } }
        }
      }
    }
    writer.endLine()
    bytes = writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ proposal: Guidance.Proposal, rules: GuidanceRules) {
    object { object in
      object.member("reference") { $0.string(proposal.offer.reference.text) }
      object.member("name") { $0.string(proposal.offer.site.name) }
      object.member("type") { $0.string(proposal.offer.type.text) }
      object.member("distance_km") { member in
        if let distance = proposal.distance { member.decimal(distance) } else { member.null() }
      }
      object.member("score") { $0.decimal(proposal.score) }
      object.member("reasons") { member in
        member.coded(proposal.reasons.map { ($0.code, rules.text(of: $0)) })
      }
      object.member("cautions") { member in
        member.coded(proposal.cautions.map { ($0.rawValue, rules.text(of: $0)) })
      }
    }
  }

  private mutating func coded(_ texts: [(code: String, text: String)]) {
    array { array in
      for (code, text) in texts {
        array.element { element in
          element.object { object in
            object.member("code") { $0.string(code) }
            object.member("text") { $0.string(text) }
          }
        }
      }
    }
  }

  fileprivate mutating func write(_ item: SetAside.Item) {
    object { object in
      object.member("reference") { $0.string(item.reference.text) }
      object.member("because") { member in
        member.array { array in
          for refusal in item.because { array.element { $0.string(refusal.rawValue) } }
        }
      }
    }
  }

  fileprivate mutating func write(_ line: HelpLine) {
    object { object in
      object.member("name") { $0.string(line.name) }
      object.member("phone") { $0.string(line.phone) }
      object.member("when") { $0.string(line.when) }
    }
  }
}
