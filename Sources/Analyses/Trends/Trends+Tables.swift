import Facts
import Measures
import Reporting

extension Trends {
  /// Every measure of the month beside last month, the year before and the year to date.
  func measureTable(_ material: Material) -> Table {
    let month = material.setting.month
    return Table(
      id: "measures-of-month",
      caption: Words.say("table.measures", ["month": .month(month)]),
      columns: [
        Words.column("measure", "label.measure"), Words.figures("month", "column.this-month"),
        Words.figures("last_month", "label.last-month"),
        Words.figures("against_last_month", "column.against-last-month"),
        Words.figures("year_before", "label.year-before"),
        Words.figures("against_year_before", "column.against-year-before"),
        Words.figures("year_to_date", "column.year-to-date"),
        Words.figures("year_to_date_before", "column.year-to-date-before"),
      ],
      rows: TrendMeasure.all(material).filter { !$0.values.isEmpty }.map {
        measureRow($0, material)
      }, notes: [Words.say("note.measures")])
  }

  private func measureRow(_ measure: TrendMeasure, _ material: Material) -> [Cell] {
    let month = material.setting.month
    let currency = material.currency
    func value(_ month: Month) -> Cell {
      .quantity(measure.quantity(measure.values[month], currency))
    }
    func change(_ reference: Month) -> Cell {
      guard let now = measure.values[month], let then = measure.values[reference], then > 0,
        !material.isPartial(month), !material.isPartial(reference)
      else { return .quantity(.unknown) }
      return .quantity(.share(Ratio(now / then - 1)))
    }
    func year(_ month: Month) -> Cell {
      .quantity(measure.quantity(measure.yearToDate(month, material), currency))
    }
    return [
      .text(Words.say("measure.\(measure.kind.rawValue)")), value(month), value(month - 1),
      change(month - 1), value(month - 12), change(month - 12), year(month), year(month - 12),
    ]
  }

  /// Plan against actual of the month.
  func planTable(_ lines: [PlanLine], _ material: Material) -> Table {
    let currency = material.currency
    return Table(
      id: "plan-and-actual",
      caption: Words.say("table.plan", ["month": .month(material.setting.month)]),
      columns: [
        Words.column("measure", "label.measure"), Words.column("where", "column.where"),
        Words.figures("plan", "label.plan"), Words.figures("actual", "column.actual"),
        Words.figures("difference", "column.against-plan"),
        Words.column("reading", "label.state"),
        Words.figures("months_missed", "column.months-missed"),
      ],
      rows: lines.map { line in
        let measure = TrendMeasure(kind: line.kind, values: [:])
        let judgement = line.judgement(material)
        let share = line.actual.flatMap { line.plan > 0 ? $0 / line.plan - 1 : nil }
        return [
          .text(Words.say("measure.\(line.kind.rawValue)")),
          line.place.map(Words.name) ?? .text(Words.say("value.all")),
          .quantity(measure.quantity(line.plan, currency)),
          .quantity(measure.quantity(line.actual, currency)),
          .quantity(judgement == nil ? .unknown : share.map { .share(Ratio($0)) } ?? .unknown),
          .text(
            Words.say(judgement.map { "plan.\($0.rawValue)" } ?? "comparison.incomplete")),
          .quantity(.count(line.missedMonths)),
        ]
      }, notes: [Words.say("note.plan")])
  }

  /// Events of the months in the chart, numbered as its flags.
  func eventTable(_ events: [EventFact], _ material: Material) -> Table {
    Table(
      id: "events", caption: Words.say("table.events"),
      columns: [
        Words.figures("number", "column.number"), Words.column("event", "column.event"),
        Words.column("first_day", "label.first-day"), Words.column("last_day", "label.last-day"),
        Words.column("where", "column.where"),
      ],
      rows: events.enumerated().map { index, event in
        [
          .quantity(.count(index + 1)), Words.name(event.label), .day(event.days.lowerBound),
          .day(event.days.upperBound),
          event.store.map { Words.name(material.facts.stores[$0].name) }
            ?? .text(Words.say("value.all")),
        ]
      })
  }
}
