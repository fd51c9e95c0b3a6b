import Domain
import Testing

struct DuplicateSearchTests {
  private func candidate(
    _ offer: Int64, _ name: String, at latitude: Double? = 47.66, street: String = "",
    type: String = "csapa", finess: String? = nil, isWritten: Bool = true, named: String = "",
    site: Int64? = nil
  ) -> DuplicateCandidate {
    DuplicateCandidate(
      offer: offer, named: named, type: StructureType.Code(type), isWritten: isWritten,
      site: site ?? offer, finess: finess, name: name, street: street,
      position: latitude.flatMap { Position(latitude: $0, longitude: -2.75) })
  }

  private func count(_ candidates: DuplicateCandidate...) -> Int {
    DuplicateSearch.nearNames(candidates).count
  }

  @Test func `near names at a close place are a pair`() {
    #expect(count(candidate(1, "CSAPA de Vannes"), candidate(2, "C.S.A.P.A. Vannes")) == 1)
    let moved = candidate(2, "CSAPA Vannes", at: 47.67)
    #expect(count(candidate(1, "CSAPA de Vannes"), moved) == 0)
    #expect(count(candidate(1, "CSAPA de Vannes"), candidate(2, "L'Escale")) == 0)
  }

  @Test func `the same address stands for a position`() {
    let one = candidate(1, "CSAPA Vannes", at: nil, street: "1 rue de l’Exemple")
    #expect(count(one, candidate(2, "CSAPA Vannes", street: "1 RUE DE L’EXEMPLE")) == 1)
    #expect(count(one, candidate(2, "CSAPA Vannes", at: nil, street: "9 quai")) == 0)
    #expect(count(one, candidate(2, "CSAPA Vannes", at: nil)) == 1)
  }

  @Test func `numbers, types and the register tell places apart`() {
    #expect(count(candidate(1, "Antenne de Vannes 1"), candidate(2, "Antenne de Vannes 2")) == 0)
    #expect(count(candidate(1, "Escale"), candidate(2, "Escale", type: "cjc")) == 0)
    let known = candidate(1, "Escale", finess: "560099996")
    #expect(count(known, candidate(2, "Escale", finess: "560099988")) == 0)
  }

  @Test func `what one place offers under several names is no pair`() {
    let one = candidate(1, "CSAPA de Vannes", site: 1)
    #expect(count(one, candidate(2, "CSAPA de Vannes", named: "Jeux", site: 1)) == 0)
    #expect(count(one, candidate(2, "CSAPA de Vannes", site: 1)) == 1)
    #expect(count(one, candidate(2, "CSAPA de Vannes", named: "Jeux", site: 2)) == 1)
  }

  private func shared(_ candidates: DuplicateCandidate...) -> [[Int64]] {
    DuplicateSearch.sameNumber(candidates).map { [$0.first, $0.second] }
  }

  @Test func `a number that two sites share is a pair, whatever their types and other numbers`() {
    let one = candidate(1, "Escale", finess: "560099996")
    #expect(shared(one, candidate(2, "Port", type: "cjc")) == [[1, 2]])
    #expect(shared(one, candidate(2, "Port", finess: "560099988")) == [[1, 2]])
    #expect(shared(one, candidate(2, "Escale", type: "cjc", site: 1)).isEmpty)
    #expect(shared(one, candidate(2, "Escale", named: "Jeux", site: 1)).isEmpty)
  }

  @Test func `two sites with several offers are asked about once for each type they share`() {
    let all: [(Int64, String, Int64)] = [
      (1, "csapa", 1), (2, "cjc", 1), (3, "csapa", 2), (4, "cjc", 2), (5, "gp", 3),
    ]
    let pairs = DuplicateSearch.sameNumber(
      all.map { candidate($0.0, "Lieu \($0.2)", type: $0.1, site: $0.2) })
    #expect(pairs.map { [$0.first, $0.second] } == [[1, 3], [1, 5], [2, 4], [3, 5]])
  }

  @Test func `two offers that were compared before are not compared again`() {
    let old = (1...2).map { candidate($0, "Escale", isWritten: false) }
    #expect(DuplicateSearch.nearNames(old).isEmpty)
    #expect(DuplicateSearch.nearNames(old + [candidate(3, "Escale")]).map(\.first) == [1, 2])
  }

  @Test(.timeLimit(.minutes(1)))
  func `many offers of one name are not asked about in every pair`() {
    let many = (1...1_600).map { candidate(Int64($0), "Escale") }
    #expect(DuplicateSearch.nearNames(many).count <= 4_800)
  }
}
