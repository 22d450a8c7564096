import Estimation
import Facts
import Measures
import Reporting

extension Segments {
  /// What tests show in each group; `nil` without any.
  func testTable(_ returns: [SegmentReturn], _ material: Material) -> Table? {
    guard !returns.isEmpty else { return nil }
    let channels = material.facts.register.channels
    return Table(
      id: "segment-tests", caption: Words.say("table.segment-tests"),
      columns: [
        Words.column("channel", "label.channel"), Words.column("grouping", "column.grouping"),
        Words.column("segment", "column.group"),
        Words.figures("margin_each", "column.extra-margin"),
        Words.column("beside", "column.beside-others"),
      ],
      rows: returns.map { item in
        [
          Words.name(channels[item.channel].name),
          .text(Words.say("grouping.\(item.grouping.rawValue)")),
          .text(name(item.group, in: item.grouping)), margin(item, material),
          .text(Words.say("segment-test.\(item.reading.rawValue)")),
        ]
      },
      notes: [
        Words.say(
          "note.segment-tests",
          ["n": .count(material.setting.thresholds.experiments.armForVerdict)])
      ])
  }

  private func margin(_ item: SegmentReturn, _ material: Material) -> Cell {
    item.difference.map {
      .estimate(.money(Money(rounding: $0.value, currency: material.currency)), $0.interval)
    } ?? .quantity(.unknown)
  }

  /// The same for `data/report.json`.
  func testFigures(_ returns: [SegmentReturn], _ material: Material) -> [Figure] {
    let channels = material.facts.register.channels
    return returns.map { item in
      Figure(
        measure: "extra-margin-per-customer",
        scope: [
          Dimension("channel", channels[item.channel].id),
          Dimension(item.grouping.rawValue, id(item.group)),
        ], month: material.setting.month,
        value: item.difference.map {
          .money(Money(rounding: $0.value, currency: material.currency))
        } ?? .unknown,
        interval: item.difference?.interval)
    }
  }
}
