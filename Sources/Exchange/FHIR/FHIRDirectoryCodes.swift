import Yams

/// The codes of the French register of care offers for the types of the directory, as a file says.
package struct FHIRDirectoryCodes: Sendable, Decodable {
  struct Systems: Sendable, Decodable {
    let category: String
    let activity: String
    let identifier: String
  }

  struct Code: Sendable, Decodable {
    let code: String
    let display: String
  }

  let systems: Systems
  let categories: [String: Code]
  let addictology: Code
  let addictologyTypes: Set<String>

  enum CodingKeys: String, CodingKey {
    case systems, categories, addictology
    case addictologyTypes = "addictology_types"
  }

  /// Those that come with the program.
  ///
  /// - Throws: an error of the decoder when they are wrong.
  package static func shipped() throws -> FHIRDirectoryCodes {
    try YAMLDecoder().decode(
      FHIRDirectoryCodes.self,
      from: String(decoding: PackageResources.fhir_directory_yaml, as: UTF8.self))
  }
}
