import Domain
import TestSupport
import Testing

struct ProposalTests {
  private static func proposal(_ changes: [OfferChange]) -> SheetProposal {
    SheetProposal(
      reference: Offer.Reference("A/1"), source: .account, author: "A", remark: "",
      changes: changes, isNew: false)
  }

  private static let changes = [
    OfferChange(column: "phone", before: "02 99 99 99 99", after: "02 99 99 99 98"),
    OfferChange(column: "free", before: "yes", after: "no"),
  ]

  @Test func `only the columns that are taken change`() throws {
    let offer = try SampleDirectory.full()
    let proposal = Self.proposal(Self.changes)
    let cells = proposal.cells(over: offer, taking: ["phone"])
    let read = try SampleDirectory.offer(cells.filter { !$0.text.isEmpty })
    #expect(read.site.phone == "02 99 99 99 98")
    var expected = offer
    expected.site.phone = "02 99 99 99 98"
    #expect(read == expected)
  }

  @Test func `a column that somebody else has changed is a conflict`() throws {
    var offer = try SampleDirectory.full()
    #expect(Self.proposal(Self.changes).conflicts(with: offer).isEmpty)
    offer.site.phone = "02 99 99 99 97"
    #expect(Self.proposal(Self.changes).conflicts(with: offer) == ["phone"])
    offer.site.phone = "02 99 99 99 98"
    #expect(Self.proposal(Self.changes).conflicts(with: offer).isEmpty)
  }

  @Test func `a new sheet is made of what is proposed`() throws {
    let proposal = SheetProposal(
      reference: Offer.Reference("N"), source: .account, author: "A", remark: "",
      changes: [
        OfferChange(column: "name", before: "", after: "Nouveau"),
        OfferChange(column: "type", before: "", after: "csapa"),
      ], isNew: true)
    let cells = proposal.cells(over: nil, taking: ["name", "type"]).filter { !$0.text.isEmpty }
    #expect(try SampleDirectory.offer(cells) == SampleDirectory.offer("N", "Nouveau"))
  }
}
