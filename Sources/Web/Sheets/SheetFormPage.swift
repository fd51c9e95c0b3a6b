import Domain
import Exchange

/// The form of a sheet, new or being changed.
struct SheetFormPage: Page {
  static let template = "sheet-form"

  let title: String
  let section: Section? = .sheets
  let action: String
  let cancel: String
  let isNew: Bool
  let hasErrors: Bool
  /// Whether what is sent is shown to everybody at once.
  let publishes: Bool
  /// Whether the person has no account here: the structure itself, by its link.
  let isByLink: Bool
  let types: [Option]
  let typeError: String?
  let parts: [SheetFields.Part]
  let author: String
  let remark: String
  /// What the person sees of the sheet, sent back with what they make of it.
  let seen: [HiddenField]
  /// Whether somebody has changed the same columns in the meantime.
  let isConflict: Bool
  /// How many other proposals about the sheet wait.
  let hasWaiting: Bool

  enum Writer {
    case editor, officer, link
  }

  init(
    _ form: SheetForm, of offer: Offer?, by writer: Writer, at action: String,
    seen: SheetForm?, errors: SheetErrors = SheetErrors(), typology: Typology, author: String = "",
    remark: String = "", waiting: Int = 0, isConflict: Bool = false
  ) {
    title = offer.map { Words.changingSheet($0.site.name) } ?? Words.newSheet
    self.action = action
    let sheet = offer.map { SheetAddress.sheet($0.reference) } ?? "/annuaire"
    cancel = writer == .link ? action : sheet
    isNew = offer == nil
    self.isConflict = isConflict
    hasErrors = !errors.isEmpty && !isConflict
    self.seen = seen?.carried ?? []
    publishes = writer == .editor
    isByLink = writer == .link
    types = typology.types.map { type in
      Option(
        value: type.code.text, label: type.name, isChosen: type.code.text == form["type"])
    }
    typeError = errors["type"]
    parts =
      SheetFields(
        form: form, errors: errors, typology: typology, isByLink: writer == .link
      ).parts
    self.author = author
    self.remark = remark
    hasWaiting = waiting > 0
  }
}

/// The addresses of a sheet's pages.
enum SheetAddress {
  static func sheet(_ reference: Offer.Reference) -> String {
    "/annuaire/fiche/\(Address.encoded(reference.text))"
  }

  static func care(_ reference: Offer.Reference) -> String { "\(sheet(reference))/suivi" }
}
