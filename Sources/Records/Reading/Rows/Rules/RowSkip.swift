/// A skip rule as the row loop of one file asks it.
struct RowSkip: Sendable {
  let reason: SkipReason
  let conditions: [RowCondition]

  init(_ rule: SkipRule) {
    reason = rule.reason
    conditions = rule.conditions.map { RowCondition($0) }
  }
}
