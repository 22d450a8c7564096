import Estimation
import Facts
import Measures
import Reporting

/// The return of one channel by its strongest evidence (METHOD §6.1): a test, else codes.
struct ChannelReturn {
  /// Index into the register's channels.
  let channel: Int
  /// Name as printed.
  let name: String
  /// By a hold-out.
  let tested: TestedReturn?
  /// By codes.
  let coded: CodedReturn?
  private let limits: Thresholds.Verdict
  private let currency: Currency

  init(
    channel: Int, name: String, tested: TestedReturn?, coded: CodedReturn?, material: Material
  ) {
    self.channel = channel
    self.name = name
    self.tested = tested
    self.coded = coded
    limits = material.setting.verdictLimits
    currency = material.currency
  }

  private var publishesTest: Bool { tested?.perUnit != nil }
  /// The kind of evidence that is published.
  var grade: Grade { publishesTest ? .tested : .assumed }
  /// What one unit of outlay brought.
  var perUnit: Interval? { publishesTest ? tested?.perUnit?.interval : coded?.perUnit }
  /// The verdict that this evidence allows.
  var verdict: Verdict {
    if publishesTest, let tested { return tested.verdict(limits) }
    return coded?.verdict(limits) ?? .cannotTell
  }
  /// Its probability; codes alone give none.
  var probability: Double? { publishesTest ? tested?.probability(limits) : nil }

  /// Expected gain a month of following the verdict with the step of the method, in units of money.
  var gain: Interval? {
    guard publishesTest, let belief = tested?.perUnit, let outlay = tested?.outlay,
      verdict == .add || verdict == .cut
    else { return nil }
    let moved = limits.step * outlay.total / 12
    return belief.scaled(
      by: verdict == .add ? moved : -moved, plus: verdict == .add ? -moved : moved
    ).interval
  }

  /// The change of money a month that the verdict proposes, in units of money.
  var change: Double? {
    guard publishesTest, let outlay = tested?.outlay else { return nil }
    switch verdict {
    case .add: return limits.step * outlay.total / 12
    case .cut: return -limits.step * outlay.total / 12
    case .hold, .cannotTell: return nil
    }
  }

  /// What fills the sentences about a tested return.
  var testedWords: [String: Argument]? {
    guard let interval = tested?.perUnit?.interval, let tested else { return nil }
    return [
      "unit": .money(Money(rounding: 1, currency: currency)),
      "v": .number(interval.estimate, decimals: 2), "low": .number(interval.low, decimals: 2),
      "high": .number(interval.high, decimals: 2),
      "customers": .counted(tested.controls, noun: "customers"),
    ]
  }

  /// Why the verdict is what it is.
  var reason: Phrase {
    if publishesTest, let tested, let words = testedWords {
      if let obstacle = tested.obstacle { return Words.say("reason.\(obstacle.rawValue)") }
      return Words.say(verdict == .cannotTell ? "reason.tested-unclear" : "reason.tested", words)
    }
    if let coded {
      if let obstacle = coded.obstacle { return Words.say("reason.\(obstacle.rawValue)") }
      guard let share = coded.breakEvenShare else { return Words.say("reason.no-margin") }
      return share.value > 1
        ? Words.say("reason.never-pays")
        : Words.say("reason.break-even", ["share": .share(share, decimals: 0)])
    }
    return Words.say("reason.\((tested?.obstacle ?? .small).rawValue)")
  }
}
