import Estimation
import Facts
import Measures
import Reporting

extension Pressure {
  /// The pressure page.
  func section(_ load: ContactLoad, _ shares: PressureShares, _ material: Material) -> Section {
    let bins = bins(shares, material)
    // Where privacy hides every class, there is nothing to draw.
    let isDrawn = bins.contains {
      if case .count(let customers) = $0.customers { customers > 0 } else { false }
    }
    return Section(
      id: "pressure", name: Words.say("section.pressure"),
      headline: finding("headline", load, shares, material),
      lead: [
        Words.say(
          "lead.pressure",
          [
            "customers": .counted(load.customers, noun: "customers"),
            "days": .range(.day(load.from), .day(load.to)),
          ])
      ],
      blocks: (isDrawn ? [.chart(chart(bins, load, shares, material))] : []) + [
        .table(table(bins, load, material))
      ] + spread(load, shares, material) + responseBlocks(load, material) + overlapBlocks(material)
        + [
          .nextSteps([NextStep(action: Words.say("next.pressure"), page: "channels")])
        ])
  }

  /// Mean and ninth decile of the contacts; nothing where a class is hidden.
  private func spread(_ load: ContactLoad, _ shares: PressureShares, _ material: Material)
    -> [Block]
  {
    let classes = load.byContacts.indices
    let hidden = material.personCells.suppression.isHidden
    guard let mean = shares.mean, mean > 0, !classes.contains(where: { hidden[$0] }) else {
      return []
    }
    var seen = 0
    let most = classes.first { place in
      seen += load.byContacts[place]
      return seen * 10 >= load.customers * 9
    }
    return [
      .paragraph(
        Words.say(
          "pressure.spread",
          [
            "mean": .number(mean, decimals: 2),
            "most": .count(most ?? 0),
          ]))
    ]
  }

  private func finding(
    _ prefix: String, _ load: ContactLoad, _ shares: PressureShares, _ material: Material
  ) -> Phrase {
    if let above = shares.above, above.value >= 0.05, let limit = Pressure.limit(material) {
      return Words.say(
        "\(prefix).pressure.above", ["share": .share(above, decimals: 1), "limit": limit])
    }
    // The chart is about the days of its window, not about the longer time without a contact.
    if prefix != "chart", let never = shares.never, never.value >= 0.05 {
      return Words.say(
        "\(prefix).pressure.never",
        [
          "share": .share(never, decimals: 1),
          "days": .counted(load.neverWindowDays, noun: "days"),
        ])
    }
    if let within = shares.within, let limit = Pressure.limit(material) {
      return Words.say(
        "\(prefix).pressure.within", ["share": .share(within, decimals: 1), "limit": limit])
    }
    return shares.mean.map {
      Words.say("\(prefix).pressure.mean", ["mean": .number($0, decimals: 1)])
    } ?? Words.say("\(prefix).pressure.few")
  }

  /// A class of the histogram: contacts, and customers as far as they may be shown.
  struct Bin {
    var name: String
    var customers: Quantity
    var isBeyond: Bool
  }

  private func bins(_ shares: PressureShares, _ material: Material) -> [Bin] {
    let limit = material.setting.contactLimit ?? Int.max - 1
    let open = PressureShares.openClass(limit: material.setting.contactLimit)
    return shares.bins.enumerated().map { contacts, customers in
      Bin(
        name: contacts < open ? String(contacts) : "\(open)+", customers: customers,
        isBeyond: contacts > limit)
    }
  }

  private func chart(
    _ bins: [Bin], _ load: ContactLoad, _ shares: PressureShares, _ material: Material
  ) -> Chart {
    let title = finding("chart", load, shares, material)
    let limit = Pressure.limit(material)
    return Chart(
      id: "contact-pressure", title: title,
      subtitle: Words.say(
        "chart.pressure.subtitle", ["days": .counted(Material.pressureWindowDays, noun: "days")]),
      source: Words.say("chart.source.touches", ["day": .day(load.to)]),
      alternative: Words.say(
        limit == nil ? "chart.pressure.alternative.plain" : "chart.pressure.alternative",
        ["finding": .phrase(title)].merging(limit.map { ["limit": $0] } ?? [:]) { $1 }),
      content: .histogram(
        Histogram(
          classes: Words.say("axis.contacts"), counted: Words.say("axis.customers"),
          bins: bins.map {
            Histogram.Bin(
              name: .verbatim($0.name), value: $0.customers, isBeyondLimit: $0.isBeyond)
          }, limit: limit.map { Words.say("chart.pressure.limit", ["limit": $0]) })))
  }

  private func table(_ bins: [Bin], _ load: ContactLoad, _ material: Material) -> Table {
    Table(
      id: "customers-by-contacts", caption: Words.say("table.pressure"),
      columns: [
        Words.column("contacts", "column.contacts-in-window"),
        Words.figures("customers", "label.customers"),
        Words.figures("share", "label.share"),
      ],
      rows: bins.map { bin in
        let share: Quantity =
          if case .count(let customers) = bin.customers {
            Ratio(customers, of: load.customers).map { .share($0) } ?? .unknown
          } else { .unknown }
        return [Words.name(bin.name), .quantity(bin.customers), .quantity(share)]
      },
      notes: [
        Words.say(
          "note.suppressed", ["n": .count(material.setting.minimumGroup)])
      ])
  }
}
