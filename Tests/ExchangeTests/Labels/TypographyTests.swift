@testable import Exchange
import Testing

struct TypographyTests {
  /// What French typography forbids: ordinary spaces before high punctuation and inside
  /// quotation marks, and typewriter apostrophes.
  private static let forbidden = [" ;", " :", " !", " ?", "« ", " »", "'", "..."]

  @Test func `French texts have their no-break spaces`() {
    for bytes in [PackageResources.labels_yaml, PackageResources.missions_2025_09_yaml] {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("#") {
        for text in Self.forbidden { #expect(!line.contains(text)) }
      }
    }
  }

  @Test func `no label uses the abbreviation of therapeutic education for full-time equivalents`() {
    let text = String(decoding: PackageResources.labels_yaml, as: UTF8.self).lowercased()
    #expect(!text.contains("équivalent temps plein"))
  }
}
