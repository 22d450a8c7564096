import Estimation
import Facts
import Measures
import Reporting

/// How each number is computed, and what the words mean.
package struct Method: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The method page.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    contribution.section = Section(
      id: "method", name: Words.say("section.method"), headline: Words.say("headline.method"),
      lead: [Words.say("lead.method")],
      blocks: [.glossary(MethodText.entries)] + [
        .heading(Words.say("heading.thresholds")), .table(thresholds(material)),
      ] + trials() + [
        .heading(Words.say("section.glossary")), .glossary(GlossaryEntry.terms),
      ])
    contribution.section?.isFurther = true
    return contribution
  }

  /// The limits in force, as the configuration gives them.
  private func thresholds(_ material: Material) -> Table {
    let setting = material.setting
    let limits = setting.verdictLimits
    func row(_ id: String, _ value: Quantity) -> [Cell] {
      [.text(Words.say("threshold.\(id)")), .quantity(value)]
    }
    return Table(
      id: "thresholds", caption: Words.say("table.thresholds"),
      columns: [Words.column("limit", "column.item"), Words.figures("value", "label.value")],
      rows: [
        row("certainty", .share(Ratio(limits.certainty))),
        row("add-above", .number(limits.addAbove, decimals: 2)),
        row("cut-below", .number(limits.cutBelow, decimals: 2)),
        row("hold-from", .number(limits.holdWithin.lowerBound, decimals: 2)),
        row("hold-to", .number(limits.holdWithin.upperBound, decimals: 2)),
        row("contact-limit", setting.contactLimit.map { .count($0) } ?? .unknown),
        row("never-contacted-days", .count(setting.neverContactedDays)),
        row("minimum-group", .count(setting.minimumGroup)),
        row("return-window", .count(material.facts.rules.returnWindowDays)),
        row("seed", .count(setting.seed)),
      ])
  }
}
