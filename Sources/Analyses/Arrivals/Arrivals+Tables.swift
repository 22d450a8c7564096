import Facts
import Measures
import Reporting

extension Arrivals {
  /// Receipts, contacts, visits and reviews by weekday.
  func weekdayTable(_ grid: WeekGrid) -> Table {
    let columns = [
      ("receipts", grid.receipts), ("contacts", grid.contacts), ("visits", grid.visits),
      ("reviews", grid.reviews),
    ]
    return Table(
      id: "week", caption: Words.say("table.week"),
      columns: [Words.column("weekday", "column.weekday")]
        + columns.map { Words.figures($0.0, "moments.\($0.0)") },
      rows: (0..<7).map { weekday in
        [.text(Words.say("weekday.\(weekday + 1)"))]
          + columns.map { .quantity(.count($0.1[weekday])) }
      },
      total: [.text(Words.say("value.total"))]
        + columns.map { .quantity(.count($0.1.reduce(0, +))) },
      notes: [Words.say("note.week")])
  }

  /// Contacts by channel, then by moment of the customer's life, and weekday.
  func contactTable(_ grid: WeekGrid, _ material: Material) -> Table {
    let channels = zip(material.facts.register.channels, grid.byChannel).map {
      (Phrase.verbatim($0.name), $1)
    }
    let phases = zip(Phase.allCases, grid.byPhase).map {
      (Words.say("phase.\($0.rawValue)"), $1)
    }
    return Table(
      id: "contacts-by-weekday", caption: Words.say("table.contacts-by-weekday"),
      columns: [Words.column("channel", "column.channel-or-phase")]
        + (1...7).map { Words.figures("weekday_\($0)", "weekday.\($0)") },
      rows: (channels + phases).filter { $0.1.contains { $0 > 0 } }.map { name, counts in
        [.text(name)] + counts.map { .quantity(.count($0)) }
      })
  }

  /// Every hour of the week; a file of its own.
  func hourTable(_ grid: WeekGrid, _ hours: ClosedRange<Int>) -> Table {
    Table(
      id: "week-by-hour", caption: Words.say("table.week-by-hour"),
      columns: [
        Words.column("weekday", "column.weekday"), Words.figures("hour", "column.hour"),
        Words.figures("receipts", "moments.receipts"),
        Words.figures("contacts", "moments.contacts"),
        Words.figures("reviews", "moments.reviews"),
      ],
      rows: (0..<7).flatMap { weekday in
        hours.map { hour in
          [.text(Words.say("weekday.\(weekday + 1)")), .quantity(.count(hour))]
            + [grid.receiptsByHour, grid.contactsByHour, grid.reviewsByHour].map {
              .quantity(.count($0[weekday][hour]))
            }
        }
      })
  }

  /// Visits and what became of them.
  func conversionTable(_ conversions: [Conversion], _ material: Material) -> Table {
    Table(
      id: "conversion",
      caption: Words.say("table.conversion", ["month": .month(material.setting.month)]),
      columns: [
        Words.column("place", "column.where"), Words.column("into", "column.into"),
        Words.figures("visits", "column.visits"), Words.figures("successes", "column.cases"),
        Words.figures("rate", "column.conversion"),
        Words.figures("year_before", "label.year-before"),
      ],
      rows: conversions.map { item in
        [
          Words.name(item.name), .text(Words.say("conversion.\(item.kind.rawValue)")),
          .quantity(.count(item.visits)), .quantity(.count(item.successes)),
          item.rate.map { .estimate(.share(Ratio($0.estimate)), $0) } ?? .quantity(.unknown),
          .quantity(item.yearBefore.map { .share(Ratio($0)) } ?? .unknown),
        ]
      }, notes: [Words.say("note.conversion")])
  }

  /// Customers by days from the first contact to the purchase.
  func firstTable(_ first: FirstContact, _ material: Material) -> Table {
    let names = classNames.map { Phrase.verbatim($0) } + [Words.say("moments.not-yet")]
    let counts = first.counts(material.personCells)
    return Table(
      id: "days-to-purchase", caption: Words.say("table.first-contact"),
      columns: [
        Words.column("days", "column.days"), Words.figures("customers", "label.customers"),
      ],
      rows: zip(names, counts).map { [.text($0), .quantity($1)] },
      total: [
        .text(Words.say("value.total")), .quantity(counts[counts.count - 1]),
      ],
      notes: [
        Words.say("note.first-contact"),
        Words.say("note.suppressed", ["n": .count(material.setting.minimumGroup)]),
      ])
  }
}
