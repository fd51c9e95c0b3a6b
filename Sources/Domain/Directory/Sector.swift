/// The worlds that take part in addiction care, as the regional network draws them around the
/// person.
package enum Sector: String, Sendable, Hashable, CaseIterable {
  case justice
  case medicoSocial = "medico_social"
  case employment
  case primaryCare = "primary_care"
  case hospital
  case education
  case healthSupport = "health_support"
  case social
  case tpe
}
