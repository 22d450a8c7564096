import Measures
import Reporting

extension Changes {
  /// Every verdict that is another one than it was.
  func verdictTable(_ book: ChangeBook, _ last: PublishedReport, _ material: Material) -> Table {
    Table(
      id: "changed-verdicts",
      caption: Words.say("table.changed-verdicts", ["month": .month(last.month)]),
      columns: [
        Words.column("channel", "label.channel"), Words.column("before", "column.verdict-before"),
        Words.column("now", "column.verdict-now"),
        Words.figures("return_before", "column.return-before"),
        Words.figures("return_now", "column.return-now"),
        Words.column("cause", "column.cause"), Words.column("moved", "column.moved"),
      ],
      rows: book.verdicts.map { change in
        [
          Words.name(change.name), .verdict(change.before.verdict ?? .cannotTell),
          .verdict(change.now.verdict ?? .cannotTell),
          estimate(change.before.value, change.before.bounds),
          change.now.interval.map { .estimate(change.now.value, $0) } ?? .quantity(.unknown),
          .text(causes(change.causes)),
          change.movement.map { .text(Words.say("changes.moved.\($0.rawValue)")) }
            ?? .quantity(.unknown),
        ]
      }, notes: [Words.say("note.changed-verdicts")])
  }

  private func estimate(_ value: Quantity, _ bounds: ClosedRange<Double>?) -> Cell {
    guard let bounds, let estimate = Restatement.number(value), bounds.contains(estimate) else {
      return .quantity(value)
    }
    return .estimate(
      value,
      Interval(
        low: bounds.lowerBound, innerLow: nil, estimate: estimate, innerHigh: nil,
        high: bounds.upperBound))
  }

  private func causes(_ causes: [Cause]) -> Phrase {
    let words = causes.map { Argument.phrase(Words.say("cause.\($0.rawValue)")) }
    return Words.say("changes.causes", ["causes": .list(words)])
  }

  /// Every published figure of a closed month that is another one today.
  func restatedTable(_ book: ChangeBook, _ material: Material) -> Table {
    Table(
      id: "restated-figures", caption: Words.say("table.restated"),
      columns: [
        Words.column("figure", "label.measure"), Words.column("month", "label.month"),
        Words.figures("was", "column.was"), Words.figures("now", "column.is-now"),
        Words.figures("change", "label.change"), Words.column("cause", "column.cause"),
        Words.figures("revision", "column.revision"),
      ],
      rows: book.restated.map { item in
        [
          .text(Words.say("measure.\(item.before.key.measure)")),
          .month(item.report.month), .quantity(item.before.value), .quantity(item.now),
          .quantity(item.share.map { .share(Ratio($0)) } ?? .unknown),
          .text(Words.say("cause.\(item.cause.rawValue)")),
          .quantity(.count(item.report.revision)),
        ]
      }, notes: [Words.say("note.restated")])
  }

  /// From the month before to the month, to the cent.
  func bridgeTable(_ bridge: MonthBridge, _ material: Material) -> Table {
    let month = material.setting.month
    func row(_ name: Phrase, _ amount: Int64) -> [Cell] {
      [.text(name), Words.money(amount, material.currency)]
    }
    return Table(
      id: "month-bridge", caption: Words.say("table.month-bridge"),
      columns: [Words.column("step", "column.step"), Words.figures("amount", "column.amount")],
      rows: [row(Words.say("changes.month", ["m": .month(month - 1)]), bridge.before)]
        + bridge.steps.map { row(Words.say("changes.step.\($0.step.rawValue)"), $0.change) },
      total: row(Words.say("changes.month", ["m": .month(month)]), bridge.now),
      notes: [Words.say("note.month-bridge")])
  }
}
