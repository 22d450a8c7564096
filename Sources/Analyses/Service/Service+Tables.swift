import Estimation
import Facts
import Measures
import Reporting

extension Service {
  /// Every desk with its load and what follows from it.
  func deskTable(_ desks: [ServiceDesk], _ material: Material) -> Table {
    let limits = material.setting.thresholds.capacity
    return Table(
      id: "service-capacity", caption: Words.say("table.service"),
      columns: [
        Words.column("touchpoint", "label.touchpoint"),
        Words.figures("utilisation", "column.utilisation"),
        Words.figures("over_capacity", "column.over-capacity"),
        Words.figures("longest_wait", "column.longest-wait"),
        Words.column("busy_hours", "column.busy-hours"),
        Words.column("reading", "column.importance-performance"),
      ],
      rows: desks.map { desk in
        let load = desk.load(limits)
        let waits = desk.hours.map { $0.queue.meanWaitMinutes }
        // A queue that grows without end has no mean.
        let longest = waits.contains { $0 == nil } ? nil : waits.compactMap(\.self).max()
        let over = load?.overCapacityShare ?? Ratio(desk.fullDays, of: desk.days.count)
        return [
          Words.name(name(desk, material)),
          .quantity((load?.meanUtilisation ?? desk.usedShare).map { .share($0) } ?? .unknown),
          .quantity(over.map { .share($0) } ?? .unknown),
          .quantity(longest.map { .number($0, decimals: 1) } ?? .unknown),
          .text(busy(desk, load)), .text(Words.say(reading(desk.isShort(limits)))),
        ]
      }, notes: [Words.say("note.service")])
  }

  private func reading(_ isShort: Bool?) -> String {
    switch isShort {
    case true?: "service.short"
    case false?: "service.idle"
    case nil: "service.range"
    }
  }

  /// Busy hours as spans: "Mon 10–12, Sat 9–13".
  private func busy(_ desk: ServiceDesk, _ load: CapacityLoad?) -> Phrase {
    guard let load, !load.busyHours.isEmpty else { return Words.say("value.none") }
    var spans: [(weekday: Int, from: Int, to: Int)] = []
    for index in load.busyHours {
      let hour = desk.hours[index]
      if let last = spans.last, last.weekday == hour.weekday, last.to == hour.hour {
        spans[spans.count - 1].to = hour.hour + 1
      } else {
        spans.append((hour.weekday, hour.hour, hour.hour + 1))
      }
    }
    return Words.say(
      "service.busy",
      [
        "hours": .list(
          spans.map { span in
            .phrase(
              Words.say(
                "service.span",
                [
                  "weekday": .phrase(Words.say("weekday.\(span.weekday)")),
                  "from": .count(span.from), "to": .count(span.to),
                ]))
          })
      ])
  }

  /// Counted visits against capacity by weekday.
  func weekdayTable(_ desks: [ServiceDesk], _ material: Material) -> Table {
    Table(
      id: "service-by-weekday",
      caption: Words.say("table.service-weekdays", ["month": .month(material.setting.month)]),
      columns: [
        Words.column("touchpoint", "label.touchpoint"), Words.column("weekday", "column.weekday"),
        Words.figures("days", "column.days"), Words.figures("visits", "column.visits-day"),
        Words.figures("capacity", "column.capacity-day"),
        Words.figures("utilisation", "column.utilisation"),
        Words.figures("full_days", "column.full-days"),
      ],
      rows: desks.flatMap { desk in
        (1...7).compactMap { weekday -> [Cell]? in
          guard let row = ServiceWeekday(desk, weekday: weekday) else { return nil }
          return [
            Words.name(name(desk, material)), .text(Words.say("weekday.\(weekday)")),
            .quantity(.count(row.days)), .quantity(.number(row.visits, decimals: 1)),
            .quantity(.number(row.capacity, decimals: 1)),
            .quantity(.share(Ratio(row.used))), .quantity(.count(row.full)),
          ]
        }
      })
  }

  /// Every open hour of the week; a file of its own.
  func hourTable(_ desks: [ServiceDesk], _ material: Material) -> Table {
    Table(
      id: "service-by-hour",
      caption: Words.say("table.service-hours"),
      columns: [
        Words.column("touchpoint", "label.touchpoint"), Words.column("weekday", "column.weekday"),
        Words.figures("hour", "column.hour"), Words.figures("arrivals", "column.arrivals"),
        Words.figures("servers", "column.servers"),
        Words.figures("utilisation", "column.utilisation"),
        Words.figures("wait_probability", "column.wait-probability"),
        Words.figures("mean_wait", "column.mean-wait"),
      ],
      rows: desks.flatMap { desk in
        desk.hours.map { hour in
          [
            Words.name(name(desk, material)), .text(Words.say("weekday.\(hour.weekday)")),
            .quantity(.count(hour.hour)),
            .quantity(.number(hour.queue.arrivalsPerHour, decimals: 2)),
            .quantity(.count(hour.queue.servers)),
            .quantity(.share(Ratio(hour.queue.utilisation))),
            .quantity(.share(Ratio(hour.queue.waitProbability))),
            .quantity(hour.queue.meanWaitMinutes.map { .number($0, decimals: 1) } ?? .unknown),
          ]
        }
      })
  }

  /// Customers who complained beside all purchases.
  func complaintTable(_ complaints: CountSystem.Split, _ material: Material) -> Table {
    let days = ComplaintReturns.windowDays
    let cells = material.personCells
    let book = material.customerBook
    let place = book.returned.firstIndex { $0.window == days }
    let usual = place.flatMap { cells.returnRate($0, of: book) }
    let purchases = usual == nil ? nil : place.map { book.returned[$0].cell.trials }
    func share(_ interval: Interval?) -> Cell {
      interval.map { .estimate(.share(Ratio($0.estimate)), $0) } ?? .quantity(.unknown)
    }
    return Table(
      id: "after-complaint",
      caption: Words.say("table.complaints", ["days": .counted(days, noun: "days")]),
      columns: [
        Words.column("who", "column.group"), Words.figures("cases", "column.cases"),
        Words.figures("returned", "column.returned"),
      ],
      rows: [
        [
          .text(Words.say("service.complained")),
          .quantity(cells.shown(complaints.whole)), share(cells.share(complaints)),
        ],
        [
          .text(Words.say("service.all-purchases")),
          .quantity(purchases.map { .count($0) } ?? .unknown), share(usual),
        ],
      ], notes: [Words.say("note.complaints")])
  }
}
