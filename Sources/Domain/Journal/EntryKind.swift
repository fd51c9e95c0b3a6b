/// The kinds of activity that a support structure notes, by their code in files.
package enum EntryKind: String, Sendable, CaseIterable {
  case meeting
  case projectMeeting = "project_meeting"
  case partnerRequest = "partner_request"
  case engagementAction = "engagement_action"
  case communitySession = "community_session"
  case sharedResource = "shared_resource"
  case commonProject = "common_project"
  case networkMeeting = "network_meeting"
  case bodyParticipation = "body_participation"
  case dissemination
  case awareness
  case trainingOrganised = "training_organised"
  case trainingReferral = "training_referral"
  case trainingRelayed = "training_relayed"
  case offerCommunication = "offer_communication"
  case orientation
  case innovationSupport = "innovation_support"
  case goodPractice = "good_practice"
  case researchSupport = "research_support"
}
