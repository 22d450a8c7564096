import Estimation
import Facts
import Measures
import Reporting

/// Who was touched before buying: credit by several rules, beside what is incremental.
///
/// Never a verdict of its own (METHOD §1.7, §3.3).
package struct Journeys: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The journeys page and its figures; nothing where fewer customers than the privacy
  /// minimum bought after a contact.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    let year = (material.setting.month - 11).first
    guard let credits = Credits(material.facts, since: year, setting: material.setting),
      credits.customers >= material.setting.minimumGroup
    else { return contribution }
    let compared = comparisons(credits, material)
    contribution.figures = figures(credits, compared, material)
    contribution.section = section(credits, compared, material)
    return contribution
  }

  /// What is credited to a channel beside what it brought.
  struct Comparison {
    let row: Credits.Row
    let name: Phrase
    /// Margin credited by the removal effects, in units of money; `nil` without a known margin.
    let credited: Interval?
    /// Margin that it brought in a year by tests or the response model.
    let incremental: Interval?
    /// The kind of evidence of that figure.
    let grade: Grade?
    /// How many times more is credited than it brought.
    let factor: OverCredit?
  }

  private func comparisons(_ credits: Credits, _ material: Material) -> [Comparison] {
    credits.rows.map { row in
      let published = row.channel.flatMap { channel in
        material.returns.first { $0.channel == channel }
      }
      let incremental = published?.incrementalMarginInYear
      let credited = material.marginShare.map { row.removal.scaled(by: $0) }
      return Comparison(
        row: row, name: name(row, material), credited: credited, incremental: incremental,
        grade: incremental == nil ? nil : published?.grade,
        factor: incremental.flatMap { incremental in
          credited.map { OverCredit(attributed: $0.estimate, incremental: incremental) }
        })
    }
  }

  private func name(_ row: Credits.Row, _ material: Material) -> Phrase {
    row.channel.map { .verbatim(material.facts.register.channels[$0].name) }
      ?? Words.say("value.other-channels")
  }

  /// True if the figures of a row would speak of fewer persons than the privacy minimum allows.
  func isSuppressed(_ row: Credits.Row, _ material: Material) -> Bool {
    row.customers > 0 && row.customers < material.setting.minimumGroup
  }

  private func figures(
    _ credits: Credits, _ compared: [Comparison], _ material: Material
  ) -> [Figure] {
    compared.flatMap { item -> [Figure] in
      guard let channel = item.row.channel, !isSuppressed(item.row, material) else { return [] }
      let id = material.facts.register.channels[channel].id
      let scope = [Dimension("channel", id)]
      let removal = item.row.removal
      var figures = [
        Figure(
          measure: "credited-sales", scope: scope, month: material.setting.month,
          value: money(removal.estimate, material), interval: removal, grade: .attributed)
      ]
      for (rule, sales) in zip(Credits.rules, item.row.sales) {
        figures.append(
          Figure(
            measure: "credited-sales-by-rule", scope: scope + [Dimension("rule", rule)],
            month: material.setting.month, value: money(sales, material), grade: .attributed))
      }
      if let factor = item.factor?.factor {
        figures.append(
          Figure(
            measure: "over-credit", scope: scope, month: material.setting.month,
            value: .number(factor.estimate, decimals: 2), interval: factor, grade: item.grade))
      }
      return figures
    }
  }

  func money(_ units: Double, _ material: Material) -> Quantity {
    .money(Money(rounding: units, currency: material.currency))
  }
}
