/// The closed lists of codes that entries choose from, in their official order.
///
/// Where a rule speaks of the highest of several codes (a role, a level), the list goes from the
/// highest to the lowest.
enum Codes {
  static let object = [
    "bilateral", "networking", "consultation_body", "practice_workshop", "other",
  ]
  static let actorTypes = [
    "coordinated_practice", "social", "federation", "patients", "hospital",
    "hospital_management", "hospital_representatives", "other",
  ]
  static let meetingInvolvement = ["organised", "contributed"]
  static let resourceType = ["tool", "working_group", "method_workshop"]
  static let role = ["pilot", "copilot", "contributor"]
  static let network = [
    "national", "coop", "costrat", "between_uteps", "between_platforms", "utep_platform",
  ]
  static let level = ["member", "occasional"]
  static let disseminationChannels = [
    "website", "newsletter", "social_media", "document_management", "sharing_tool", "other",
  ]
  static let awarenessInvolvement = ["speaker", "organiser"]
  static let trainingType = ["awareness", "forty_hours", "coordination", "complementary", "degree"]
  static let offerChannels = [
    "website", "newsletter", "mailing", "social_media", "document_management", "sharing_tool",
    "other",
  ]
  static let target = ["programme", "targeted_action"]
  static let scale = ["local", "territorial", "regional", "national"]
  static let innovationSupport = ["diffusion", "strategic", "methodological", "carrying", "other"]
  static let communicationType = [
    "digital", "event", "capitalisation_sheet", "descriptive_sheet", "other",
  ]
  static let researchSupport = [
    "linking", "methodological", "publication", "collaboration", "carrying", "other",
  ]
}
