/// The parts of the site that anybody may open without an account, in the order of the navigation
/// that every page carries; those who are signed in find them after their own menu.
enum PublicMenu {
  static let entries: [Menu.Entry] = [
    (.guidance, Words.menuGuidance, GuidanceRoutes.path),
    (.directory, Words.directory, "/annuaire"), (.types, Words.whoDoesWhat, "/annuaire/types"),
    (.agenda, Words.menuAgenda, "/agenda"),
  ]
}
