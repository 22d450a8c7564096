import Estimation
import Facts
import Measures
import Reporting

extension Decisions {
  /// What a plan should bring, with its interval.
  func planWords(_ plan: Reallocation, _ material: Material) -> Phrase {
    func words(_ gain: Belief) -> [String: Argument] {
      func money(_ units: Double) -> Argument {
        .money(Money(rounding: units, currency: material.currency))
      }
      return [
        "gain": money(gain.estimate), "low": money(gain.interval.low),
        "high": money(gain.interval.high),
      ]
    }
    guard let same = plan.gainSameBudget else {
      return Words.say("text.reallocation.free", words(plan.gainFreeBudget))
    }
    let both = words(plan.gainFreeBudget).merging(
      words(same).map { ("same-\($0.key)", $0.value) }
    ) { $1 }
    return Words.say("text.reallocation", both)
  }

  /// Spend a month today and in both proposals.
  func planTable(_ plan: Reallocation, _ material: Material) -> Table {
    func money(_ units: Double?) -> Cell {
      .quantity(
        units.map { .money(Money(rounding: $0, currency: material.currency)) } ?? .unknown)
    }
    let step = Ratio(material.setting.verdictLimits.step)
    return Table(
      id: "reallocation", caption: Words.say("table.reallocation"),
      columns: [
        Words.column("channel", "label.channel"), Words.figures("today", "column.today"),
        Words.figures("same_budget", "column.same-budget"),
        Words.figures("free_budget", "column.free-budget"),
      ],
      rows: plan.rows.map { row in
        [
          Words.name(material.facts.register.channels[row.channel].name), money(row.today),
          money(row.sameBudget), money(row.freeBudget),
        ]
      }, notes: [Words.say("note.reallocation", ["step": .share(step, decimals: 0)])])
  }

  /// The tests that would settle what is open.
  func testTable(_ tests: [TestProposal], _ material: Material) -> Table {
    func money(_ units: Double?) -> Cell {
      .quantity(
        units.map { .money(Money(rounding: $0, currency: material.currency)) } ?? .unknown)
    }
    return Table(
      id: "next-tests", caption: Words.say("table.next-tests"),
      columns: [
        Words.column("channel", "label.channel"), Words.column("test", "column.test"),
        Words.figures("error", "column.test-error"), Words.figures("cost", "column.test-cost"),
        Words.figures("value", "column.test-value"), Words.column("advice", "column.advice"),
      ],
      rows: tests.map { test in
        [
          Words.name(material.facts.register.channels[test.channel].name),
          .text(design(test.design)),
          .quantity(test.error.map { .number($0, decimals: 2) } ?? .unknown), money(test.cost),
          money(test.value), .text(advice(test)),
        ]
      }, notes: [Words.say("note.next-tests")])
  }

  /// What a test does, in words.
  func design(_ design: TestProposal.Design) -> Phrase {
    switch design {
    case .customers(let held, let all, let months):
      Words.say(
        "test.customers",
        ["held": .count(held), "all": .count(all), "months": .counted(months, noun: "months")])
    case .shops(let count, let weeks):
      Words.say(
        "test.shops",
        ["stores": .counted(count, noun: "stores"), "weeks": .counted(weeks, noun: "weeks")])
    case .pulse(let weeks): Words.say("test.pulse", ["weeks": .counted(weeks, noun: "weeks")])
    case .recipients: Words.say("test.recipients")
    }
  }

  private func advice(_ test: TestProposal) -> Phrase {
    guard let net = test.netValue else { return Words.say("advice.needed") }
    return Words.say(net > 0 ? "advice.worth" : "advice.not-worth")
  }

  /// Net sales of the month taken apart, to the cent.
  func closingTable(_ closing: TillClosing, _ material: Material) -> Table {
    let currency = material.currency
    let channels = material.facts.register.channels
    func row(_ name: Phrase, _ amount: Int64) -> [Cell] {
      [.text(name), Words.money(amount, currency)]
    }
    let base = closing.baseline.map { [row(Words.say("closing.baseline"), $0)] } ?? []
    let rest =
      closing.baseline == nil ? Words.say("closing.all-other") : Words.say("closing.not-explained")
    return Table(
      id: "till-closing",
      caption: Words.say("table.till-closing", ["month": .month(material.setting.month)]),
      columns: [Words.column("item", "column.item"), Words.figures("amount", "column.amount")],
      rows: base
        + closing.parts.map { row(.verbatim(channels[$0.channel].name), $0.sales) }
        + [row(rest, closing.notExplained)],
      total: row(Words.say("closing.net"), closing.net),
      notes: [Words.say("note.till-closing")])
  }
}
