import Estimation
import Facts
import Measures

/// What recipients changed against comparable customers who got nothing: evidence B1
/// (METHOD §3.2).
///
/// The ladder does not build it yet: its cells are cut from the window that is then subtracted, and
/// customers who are chosen because they buy much show a change that no campaign made. Of 100
/// simulated campaigns the placebo refused 81, and of the 19 others one interval held the truth
/// (docs/benchmarks-estimation.md). It may enter when the cells come from an earlier window.
struct ComparedReturn {
  /// Why there is no figure, or why the figure decides nothing.
  enum Obstacle: String {
    /// No margin is known, so that no change of margin can be compared.
    case marginMissing = "margin-missing"
    /// All windows leave the data, or nobody comparable is left.
    case notComparable = "not-comparable"
    /// The same comparison before the campaign finds a change too.
    case failed = "comparison-failed"
    /// Too few recipients have comparable customers beside them.
    case small = "comparison-small"
    /// No source says what the channel cost.
    case costMissing = "cost-missing"
  }

  /// Campaigns in the comparison, and those whose windows leave the data.
  let campaigns: Int
  let leftOut: Int
  /// Recipients with comparable customers.
  let matched: Int
  /// Change of margin a recipient, in units of money.
  let perRecipient: Belief?
  /// The same one window earlier, where there was no campaign.
  let placebo: Belief?
  /// Extra margin of the matched recipients.
  let incrementalMargin: Belief?
  /// What one unit of outlay brought.
  let perUnit: Belief?
  /// Cost and discount of the matched recipients, in units of money.
  let outlay: Outlay?
  /// What stands in the way.
  let obstacle: Obstacle?

  init(_ facts: RecipientFacts, hasMargin: Bool, currency: Currency, setting: Setting) {
    campaigns = facts.campaigns
    leftOut = facts.leftOut
    let limits = setting.thresholds.experiments
    let path = "compared/\(facts.channel)/\(setting.seed)"
    let change =
      hasMargin
      ? MatchedChange(
        ComparedReturn.units(facts, isPlacebo: false), limits: limits, seedPath: "\(path)/0") : nil
    let placebo =
      hasMargin
      ? MatchedChange(
        ComparedReturn.units(facts, isPlacebo: true), limits: limits, seedPath: "\(path)/1") : nil
    self.placebo = placebo?.perRecipient
    perRecipient = change?.perRecipient
    matched = change?.matched ?? 0
    incrementalMargin = change?.incrementalMargin
    // Cost and discount of all recipients, brought to those who are in the figure.
    let share = facts.recipients > 0 ? Double(matched) / Double(facts.recipients) : 0
    let outlay = facts.cost.map { cost in
      Outlay(
        cost: max(0, Money(minorUnits: cost, currency: currency).units) * share,
        faceValue: max(0, Money(minorUnits: facts.faceValue, currency: currency).units) * share)
    }
    self.outlay = outlay
    perUnit = change.flatMap { change in outlay?.returnPerEuro(of: change.incrementalMargin) }
    guard hasMargin else {
      obstacle = .marginMissing
      return
    }
    guard let change, let placebo else {
      obstacle = .notComparable
      return
    }
    if MatchedChange.fails(placebo: placebo, deviations: limits.placeboDeviations) {
      obstacle = .failed
    } else if change.matched < limits.armForVerdict {
      obstacle = .small
    } else {
      obstacle = perUnit == nil ? .costMissing : nil
    }
  }

  /// True if the figure may be published: its placebo passed and enough recipients are in it.
  var passesGates: Bool { perUnit != nil && obstacle == nil }

  private static func units(_ facts: RecipientFacts, isPlacebo: Bool) -> [MatchedUnit] {
    facts.units.map { unit in
      MatchedUnit(
        isRecipient: unit.isRecipient, before: isPlacebo ? unit.earlier : unit.before,
        after: isPlacebo ? unit.before : unit.after,
        recencyDays: isPlacebo ? unit.earlierRecencyDays : unit.recencyDays, shop: unit.store,
        startMonth: unit.campaign)
    }
  }
}
