import Estimation
import Facts
import Measures
import Reporting

extension Segments {
  /// The page of the segments.
  func section(
    _ cells: PersonCells, _ returns: [SegmentReturn], _ material: Material
  ) -> Section {
    var blocks: [Block] = []
    if let chart = chart(cells, material) { blocks.append(.chart(chart)) }
    blocks.append(.table(table(cells, material)))
    if let tests = testTable(returns, material) { blocks.append(.table(tests)) }
    let channels = material.reachingChannels
    if !channels.isEmpty { blocks.append(.table(reachTable(channels, cells, material))) }
    blocks.append(.nextSteps([NextStep(action: Words.say("next.segments"), page: "pressure")]))
    return Section(
      id: "segments", name: Words.say("section.segments"), headline: headline(cells, material),
      lead: [
        Words.say(
          "lead.segments",
          ["days": .counted(material.setting.neverContactedDays, noun: "days")])
      ], blocks: blocks)
  }

  /// Groups with a published share without contact, least reached first.
  private func ranked(_ cells: PersonCells, _ material: Material)
    -> [(name: Phrase, grouping: Grouping.Kind, share: Interval)]
  {
    var found: [(name: Phrase, grouping: Grouping.Kind, share: Interval)] = []
    for (grouping, rows) in zip(material.groupings, cells.groups) {
      for (group, row) in zip(grouping.groups, rows) where group.value != nil {
        guard let share = share(row.never, of: row.customers, cells) else { continue }
        found.append((name(group.value, in: grouping.kind), grouping.kind, share))
      }
    }
    let order = found.indices.sorted {
      let (left, right) = (found[$0].share.estimate, found[$1].share.estimate)
      return left != right ? left > right : $0 < $1
    }
    return order.map { found[$0] }
  }

  private func headline(_ cells: PersonCells, _ material: Material) -> Phrase {
    let groups = ranked(cells, material)
    guard let most = groups.first, let least = groups.last, groups.count > 1,
      most.share.low > least.share.high
    else {
      return Words.say(groups.isEmpty ? "headline.segments.small" : "headline.segments.level")
    }
    return Words.say(
      "headline.segments.apart",
      [
        "name": .phrase(most.name), "share": .share(Ratio(most.share.estimate), decimals: 0),
        "other": .phrase(least.name), "least": .share(Ratio(least.share.estimate), decimals: 0),
      ])
  }

  private func chart(_ cells: PersonCells, _ material: Material) -> Chart? {
    let groups = ranked(cells, material)
    guard groups.count > 1, let most = groups.first else { return nil }
    let title = Words.say(
      "chart.segments.title",
      ["name": .phrase(most.name), "share": .share(Ratio(most.share.estimate), decimals: 0)])
    return Chart(
      id: "segments", title: title,
      subtitle: Words.say(
        "chart.segments.subtitle",
        ["days": .counted(material.setting.neverContactedDays, noun: "days")]),
      source: Words.say("chart.source.touches", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.segments.alternative", ["finding": .phrase(title)]),
      content: .intervals(
        IntervalChart(
          measure: .share, reference: nil, columns: [Words.say("column.grouping")],
          rows: groups.prefix(Segments.shownGroups).map { group in
            IntervalChart.Row(
              name: group.name, interval: group.share, standing: .hold,
              figures: [.text(Words.say("grouping.\(group.grouping.rawValue)"))])
          })))
  }

  private static let shownGroups = 16

  private func table(_ cells: PersonCells, _ material: Material) -> Table {
    let hasLimit = material.setting.contactLimit != nil
    let limits = hasLimit ? [Words.figures("above_limit", "column.above-limit")] : []
    let rows = zip(material.groupings, cells.groups).flatMap { grouping, rows in
      zip(grouping.groups, rows).map { group, row -> [Cell] in
        let isHidden = cells.suppression.isHidden[row.customers]
        let size = Double(group.customers)
        let mean = isHidden || size == 0 ? nil : Double(group.contacts) / size
        let each = isHidden || size == 0 ? nil : (Double(group.sales) / size).rounded()
        let above: [Cell] = hasLimit ? [shareCell(row.above, row.customers, cells)] : []
        return [
          .text(Words.say("grouping.\(grouping.kind.rawValue)")),
          .text(name(group.value, in: grouping.kind)), .quantity(shown(row.customers, cells)),
          shareCell(row.never, row.customers, cells),
        ] + above + [
          .quantity(mean.map { .number($0, decimals: 2) } ?? .unknown),
          Words.money(isHidden ? nil : group.sales, material.currency),
          Words.money(each.map { Int64($0) }, material.currency),
        ]
      }
    }
    return Table(
      id: "segments", caption: Words.say("table.segments"),
      columns: [
        Words.column("grouping", "column.grouping"), Words.column("segment", "column.group"),
        Words.figures("customers", "label.customers"),
        Words.figures("never_contacted", "column.never"),
      ] + limits + [
        Words.figures("contacts_each", "label.contacts-per-customer"),
        Words.figures("sales", "label.net-sales"),
        Words.figures("sales_each", "column.sales-each"),
      ], rows: rows,
      notes: [
        Words.say("note.segments"),
        Words.say("note.suppressed", ["n": .count(material.setting.minimumGroup)]),
      ])
  }

  private func shareCell(_ part: Int, _ whole: Int, _ cells: PersonCells) -> Cell {
    share(part, of: whole, cells).map { .estimate(.share(Ratio($0.estimate)), $0) }
      ?? .quantity(.unknown)
  }

  /// Customers of each segment that each channel reached.
  private func reachTable(_ channels: [Int], _ cells: PersonCells, _ material: Material) -> Table {
    let register = material.facts.register
    return Table(
      id: "segment-reach",
      caption: Words.say(
        "table.segment-reach",
        ["days": .counted(material.setting.neverContactedDays, noun: "days")]),
      columns: [
        Words.column("grouping", "column.grouping"), Words.column("segment", "column.group"),
      ]
        + channels.map {
          Column(
            id: "channel_\($0)", title: .verbatim(register.channels[$0].name), isNumeric: true)
        },
      rows: zip(material.groupings, cells.groups).flatMap { grouping, rows in
        zip(grouping.groups, rows).map { group, row in
          [
            .text(Words.say("grouping.\(grouping.kind.rawValue)")),
            .text(name(group.value, in: grouping.kind)),
          ] + row.reached.map { .quantity(shown($0, cells)) }
        }
      },
      notes: [Words.say("note.suppressed", ["n": .count(material.setting.minimumGroup)])])
  }
}
