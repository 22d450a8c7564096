/// What money was spent on.
package enum CostKind: String, Sendable, CaseIterable {
  case media, production, distribution, fee, staff, other
}
