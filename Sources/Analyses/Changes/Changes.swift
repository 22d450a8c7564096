import Facts
import Measures
import Reporting

/// What is told differently than in the last report, and why; and what made the month another one
/// than the month before.
package struct Changes: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The page and its figures; nothing where there is neither an earlier report nor an earlier
  /// month.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    let book = ChangeBook(material)
    let bridge = MonthBridge(material)
    guard book.last != nil || !book.restated.isEmpty || bridge != nil else { return contribution }
    contribution.figures = figures(book, bridge, material)
    contribution.section = section(book, bridge, material)
    contribution.caveats = caveats(book, material)
    return contribution
  }

  private func figures(_ book: ChangeBook, _ bridge: MonthBridge?, _ material: Material)
    -> [Figure]
  {
    let month = material.setting.month
    var figures: [Figure] = []
    if book.last != nil {
      figures += [
        Figure(
          measure: "verdicts-changed", scope: [], month: month,
          value: .count(book.verdicts.count)),
        Figure(
          measure: "figures-restated", scope: [], month: month,
          value: .count(book.restated.count)),
      ]
    }
    for (step, change) in bridge?.steps ?? [] {
      figures.append(
        Figure(
          measure: "sales-change", scope: [Dimension("step", step.rawValue)], month: month,
          value: .money(material.money(change))))
    }
    return figures
  }

  /// Key figures that moved so far that the first page must say it.
  private func caveats(_ book: ChangeBook, _ material: Material) -> [Phrase] {
    let limit = material.setting.history.restatedShare
    let key: Set<String> = ["net-sales", "contribution-margin", "marketing-cost"]
    return book.restated.filter {
      key.contains($0.before.key.measure) && ($0.share?.magnitude ?? 0) > limit
    }.sorted { ($0.share?.magnitude ?? 0) > ($1.share?.magnitude ?? 0) }
      .map { restated($0) }
  }

  /// "Restated: figure, month: was, now (cause)."
  func restated(_ item: Restatement) -> Phrase {
    Words.say(
      "sentence.restated",
      [
        "figure": .phrase(Words.say("measure.\(item.before.key.measure)")),
        "month": .month(item.report.month), "old": amount(item.before.value),
        "new": amount(item.now), "cause": .phrase(Words.say("cause.\(item.cause.rawValue)")),
      ])
  }

  private func amount(_ quantity: Quantity) -> Argument {
    switch quantity {
    case .money(let money): .exactMoney(money)
    case .count(let count): .count(count)
    case .share(let ratio): .share(ratio, decimals: 1)
    case .number(let number, let decimals): .number(number, decimals: decimals)
    case .unknown, .suppressed, .withheld: .phrase(Words.say("value.not-known"))
    }
  }
}
