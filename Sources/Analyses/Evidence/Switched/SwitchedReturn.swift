import Estimation
import Facts
import Measures

/// What switching a channel on and off in time says about its return: evidence B− (METHOD §3.1 B3).
///
/// It may say `cut` and nothing else (METHOD §4.1): whatever else changed in the same weeks looks
/// like the channel.
struct SwitchedReturn {
  /// Why there is no figure, or no verdict although there is one.
  enum Obstacle: String {
    /// Too few full weeks before the test, or too few other places for its pattern.
    case fewWeeks = "test-few-weeks"
    /// The weeks on differ from those off in nothing but the season.
    case noContrast = "switch-no-contrast"
    /// Money was spent in weeks that were to be off.
    case leaking = "switch-leaking"
    /// No margin is known, so that sales have none.
    case marginMissing = "margin-missing"
    /// No source says what the channel cost.
    case costMissing = "cost-missing"
  }

  /// What one unit of outlay brought; `nil` where there is no figure.
  let perUnit: Belief?
  /// Incremental margin in units of money; `nil` where there is no figure.
  let incrementalMargin: Belief?
  /// The same for a year at the pace of the test.
  let incrementalMarginInYear: Interval?
  /// Money of a month of the test, in units of money.
  let outlayPerMonth: Double?
  /// The probability of so large a change among placebos.
  let probability: Double?
  /// Weeks on.
  let weeksOn: Int
  /// What stands in the way.
  let obstacle: Obstacle?

  /// The newest test of a channel that gives a figure, else why the newest gives none; `nil`
  /// without any.
  init?(
    _ tests: [SwitchTestFacts], margin: Double?, costInYear: Int64?, currency: Currency,
    setting: Setting
  ) {
    let newestFirst = tests.sorted { $0.days.upperBound > $1.days.upperBound }
    guard let newest = newestFirst.first else { return nil }
    let read = newestFirst.map {
      ($0, SwitchedReturn.reading($0, margin: margin, setting.thresholds.experiments))
    }
    guard let (test, reading) = read.first(where: { $0.1.found != nil }) ?? read.first else {
      return nil
    }
    weeksOn = (reading.found == nil ? newest : test).weeksOn
    guard let found = reading.found, let margin else {
      (perUnit, incrementalMargin, incrementalMarginInYear) = (nil, nil, nil)
      (outlayPerMonth, probability) = (nil, nil)
      obstacle = reading.obstacle ?? .marginMissing
      return
    }
    probability = found.probability
    let brought = found.incrementalMargin(margin: margin)
    incrementalMargin = brought
    guard let minor = test.cost, minor > 0 else {
      (perUnit, incrementalMarginInYear, outlayPerMonth) = (nil, nil, nil)
      obstacle = .costMissing
      return
    }
    let cost = Money(minorUnits: minor, currency: currency).units
    let days = Double(test.days.upperBound - test.days.lowerBound + 1)
    let yearly = costInYear.map { Money(minorUnits: $0, currency: currency).units } ?? 0
    let years = yearly > 0 ? cost / yearly : days / 365
    perUnit = brought.scaled(by: 1 / cost, plus: 0)
    incrementalMarginInYear = brought.interval.scaled(by: 1 / years)
    outlayPerMonth = cost / days * 365 / 12
    obstacle = nil
  }

  private static func reading(
    _ test: SwitchTestFacts, margin: Double?, _ limits: Thresholds.Experiments
  ) -> (found: SwitchTest.Result?, obstacle: Obstacle?) {
    if let leak = test.leak, leak > limits.contaminationRefused { return (nil, .leaking) }
    guard margin != nil else { return (nil, .marginMissing) }
    let (found, refusal) = SwitchTest(
      sales: test.sales, isOn: test.isOn, window: test.window, controls: test.controls
    ).result(limits: limits)
    guard let refusal else { return (found, nil) }
    return (nil, refusal == .noContrast ? .noContrast : .fewWeeks)
  }

  /// How sure it is that too much is spent; time alone never praises.
  func probabilities(_ limits: Thresholds.Verdict) -> VerdictProbabilities? {
    perUnit.map {
      let all = VerdictProbabilities(ofTest: $0, limits: limits)
      return VerdictProbabilities(add: 0, cut: all.cut, hold: 0)
    }
  }
}
