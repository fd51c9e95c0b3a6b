import Domain
import Exchange
import Foundation
import Storage

/// The care of one sheet.
struct SheetCarePage: Page {
  struct Event: Sendable {
    let moment: String
    let who: String
    let what: String
    let changes: [Change]
  }

  struct Change: Sendable {
    let column: String
    let before: String
    let after: String
  }

  struct Waiting: Sendable {
    let path: String?
    let summary: String
  }

  static let template = "sheet-care"

  let title: String
  let section: Section? = .sheets
  let sheetPath: String
  let name: String
  let notice: String?
  let score: String
  let missing: [String]
  let isComplete: Bool
  let freshness: String
  let isDue: Bool
  let keepers: String?
  let hasStructure: Bool
  let isKeeper: Bool
  let verifies: Bool
  let links: [String]
  let hasLinks: Bool
  let makesLinks: Bool
  /// Where a link can be sent; nil when no message can.
  let recipient: String?
  let proposals: [Waiting]
  let hasProposals: Bool
  let events: [Event]

  init(
    _ care: SheetCare, typology: Typology, under right: Right, today: Day, notice: String,
    sendsMail: Bool
  ) {
    let offer = care.offer
    title = Words.careOfSheet
    sheetPath = SheetAddress.sheet(offer.reference)
    name = "\(offer.site.name), \(typology.name(of: offer).lowercasedInitial)"
    self.notice = Words.sheetNotices[notice]
    let quality = SheetQuality(of: offer, profile: typology.profile(of: offer), on: today)
    score = Words.score(quality.score)
    missing = quality.missing.map { Words.advice(for: $0) }
    isComplete = quality.missing.isEmpty
    let state = offer.freshness(on: today)
    freshness = Words.sentence(for: state)
    isDue = state.isDue
    keepers = care.keepers.isEmpty ? nil : French.list(care.keepers.map(\.name))
    hasStructure = right.structure != nil
    isKeeper = care.keepers.contains { $0.code == right.structure }
    verifies = right.mayVerify(keptBy: care.keepers.map(\.code))
    links = care.links.map(Words.sentence)
    hasLinks = !links.isEmpty
    makesLinks = right.mayMakeLink(to: offer)
    recipient = sendsMail ? EmailAddress(offer.site.email)?.text : nil
    proposals = care.proposals.map { stored in
      Waiting(
        path: right.allows(.publishSheet) ? ProposalPage.path(stored.id) : nil,
        summary: Words.summary(of: stored))
    }
    hasProposals = !proposals.isEmpty
    let hidden = right.allows(.publishSheet) || !care.holdsSecrets ? [] : Site.confidentialColumns
    events = care.history.map { Event($0, hiding: hidden, typology: typology) }
  }
}

extension SheetCarePage.Event {
  /// - Parameter columns: those of which only that they changed may be told.
  init(_ event: DirectoryEvent, hiding columns: Set<String>, typology: Typology) {
    moment = French.moment(event.at)
    who = Words.author(of: event)
    what = event.isCreation ? Words.sheetCreated : Words.sheetChanged
    changes = event.changes.map { change in
      columns.contains(change.column)
        ? SheetCarePage.Change(hiding: change) : SheetCarePage.Change(change, typology: typology)
    }
  }
}

extension SheetCarePage.Change {
  init(hiding change: OfferChange) {
    column = Words.label(of: change.column)
    (before, after) = (Words.secretValue, Words.secretValue)
  }

  init(_ change: OfferChange, typology: Typology) {
    column = Words.label(of: change.column)
    before = Words.value(change.before, of: change.column, typology: typology)
    after = Words.value(change.after, of: change.column, typology: typology)
  }
}

/// A link that a structure confirms or corrects its sheet with, to print or to send.
struct SheetLinkPage: Page {
  static let template = "sheet-link"

  let title = Words.linkToSheet
  let section: Section? = .sheets
  let carePath: String
  let name: String
  let email: String
  let link: String
  let until: String
  let drawing: String?
  let isSent: Bool
  let hasFailed: Bool

  /// - Parameter isSent: whether the message that was asked for has left; nil when none was.
  init(_ offer: Offer, link: String, until expiry: Int, drawing svg: String?, isSent: Bool?) {
    self.isSent = isSent == true
    hasFailed = isSent == false
    carePath = SheetAddress.care(offer.reference)
    name = offer.site.name
    email = offer.site.email
    self.link = link
    until = French.moment(expiry)
    drawing = svg.map { "data:image/svg+xml;base64,\(Data($0.utf8).base64EncodedString())" }
  }
}
