import Estimation
import Facts
import Measures
import Reporting

/// Where to add, where to cut, where to wait: every channel's verdict with its risk, money that
/// could move, and the tests that would settle what is open.
package struct Decisions: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The decisions page; nothing without any return.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    guard !material.returns.isEmpty else { return contribution }
    let plan = Reallocation(material.ladder.response, returns: material.returns)
    let tests = material.tests
    contribution.section = section(plan, tests, material)
    contribution.figures = figures(plan, tests, material)
    contribution.messages = message(plan, material).map { [$0] } ?? []
    return contribution
  }

  private func figures(
    _ plan: Reallocation?, _ tests: [TestProposal], _ material: Material
  ) -> [Figure] {
    let channels = material.facts.register.channels
    func figure(_ measure: String, _ channel: Int, _ units: Double) -> Figure {
      Figure(
        measure: measure, scope: [Dimension("channel", channels[channel].id)],
        month: material.setting.month,
        value: .money(Money(rounding: units, currency: material.currency)))
    }
    var figures = (plan?.rows ?? []).flatMap { row in
      [figure("proposed-spend", row.channel, row.freeBudget)]
        + (row.sameBudget.map { [figure("proposed-spend-same-budget", row.channel, $0)] } ?? [])
    }
    for (measure, gain) in [
      ("reallocation-gain", plan?.gainFreeBudget),
      ("reallocation-gain-same-budget", plan?.gainSameBudget),
    ] {
      guard let gain else { continue }
      figures.append(
        Figure(
          measure: measure, scope: [], month: material.setting.month,
          value: .money(Money(rounding: gain.estimate, currency: material.currency)),
          interval: gain.interval, grade: .modelled,
          probability: gain.probability(above: 0)))
    }
    return figures
      + tests.compactMap { test in
        test.netValue.map { figure("test-value", test.channel, $0) }
      }
  }

  /// A move with the same sum that almost surely or probably pays: from the channel that gives
  /// most to the one that gets most.
  private func message(_ plan: Reallocation?, _ material: Material) -> Candidate? {
    guard let plan, let gain = plan.gainSameBudget,
      gain.probability(above: 0) >= material.setting.verdictLimits.certainty
    else { return nil }
    let moves = plan.rows.map { (row: $0, change: ($0.sameBudget ?? $0.today) - $0.today) }
    guard let from = moves.min(by: { $0.change < $1.change }), from.change < 0,
      let to = moves.max(by: { $0.change < $1.change }), to.change > 0
    else { return nil }
    func money(_ units: Double) -> Argument {
      .money(Money(rounding: units, currency: material.currency))
    }
    func name(_ channel: Int) -> Argument {
      .text(material.facts.register.channels[channel].name)
    }
    return Candidate(
      message: Message(
        sentence: Words.say(
          "sentence.move",
          [
            "amount": money(min(-from.change, to.change)), "a": name(from.row.channel),
            "b": name(to.row.channel), "gain": money(gain.estimate),
            "lo": money(gain.interval.low), "hi": money(gain.interval.high),
          ]), evidence: Words.say("message.move.evidence"), page: "decisions"),
      weight: 1.8, subject: "move")
  }
}
