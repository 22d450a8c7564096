import Estimation
import Facts
import Measures
import Reporting

extension Customers {
  /// The page of the customers.
  func section(_ book: CustomerBook, _ material: Material) -> Section {
    var blocks: [Block] = [.table(monthTable(book, material))]
    let windows = book.returned.enumerated().compactMap { place, item in
      material.personCells.returnRate(place, of: book).map {
        Returning(window: item.window, purchases: item.cell.trials, rate: $0)
      }
    }
    if !windows.isEmpty {
      blocks.insert(.chart(returnChart(windows, book, material)), at: 0)
      blocks.append(.table(returnTable(windows, book)))
    }
    if let value = book.firstYear {
      blocks.append(.paragraph(firstYear(value, book, material)))
    }
    blocks.append(
      .nextSteps([NextStep(action: Words.say("next.customers"), page: "trend")]))
    return Section(
      id: "customers", name: Words.say("section.customers"),
      headline: headline(book, material), lead: [Words.say("lead.customers")], blocks: blocks)
  }

  /// How many purchases were followed by another within some days.
  private struct Returning {
    var window: Int
    var purchases: Int
    var rate: Interval
  }

  /// Ended recruitment first, because a cohort that is not renewed shrinks; then who bought in the
  /// month.
  private func headline(_ book: CustomerBook, _ material: Material) -> Phrase {
    let month = material.setting.month
    if let ended = book.recruitmentEnded(by: month) {
      return Words.say("headline.customers.ended", ["month": .month(ended)])
    }
    let months = shown(book, material)
    guard let row = months.lastIndex(where: { $0.month == month }) else {
      return Words.say("headline.customers.none", ["month": .month(month)])
    }
    let hidden = material.personCells.suppression.isHidden
    let cells = material.personCells.months[row]
    let returning = CustomerMonth.Kind.returning.rawValue
    let all = months[row].customers.reduce(0, +)
    guard !hidden[cells[returning]], !hidden[cells[cells.count - 1]],
      let share = Ratio(months[row].customers[returning], of: all)
    else { return Words.say("headline.customers.few", ["month": .month(month)]) }
    return Words.say(
      "headline.customers.returning",
      ["share": .share(share, decimals: 0), "customers": .counted(all, noun: "customers")])
  }

  private func returnChart(
    _ windows: [Returning], _ book: CustomerBook, _ material: Material
  ) -> Chart {
    let rows = windows.map { item in
      IntervalChart.Row(
        name: Words.say("customers.within", ["days": .counted(item.window, noun: "days")]),
        interval: item.rate, standing: .hold, figures: [.quantity(.count(item.purchases))])
    }
    let last = windows[windows.count - 1]
    let title = Words.say(
      "chart.customers.title",
      [
        "share": .share(Ratio(last.rate.estimate), decimals: 0),
        "days": .counted(last.window, noun: "days"),
      ])
    return Chart(
      id: "time-to-return", title: title, subtitle: Words.say("chart.customers.subtitle"),
      source: Words.say("chart.source.receipts", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.customers.alternative", ["finding": .phrase(title)]),
      content: .intervals(
        IntervalChart(
          measure: .share, reference: nil, columns: [Words.say("column.purchases")], rows: rows)))
  }

  private func returnTable(_ windows: [Returning], _ book: CustomerBook) -> Table {
    Table(
      id: "time-to-return", caption: Words.say("table.time-to-return"),
      columns: [
        Words.column("window", "column.window"), Words.figures("purchases", "column.purchases"),
        Words.figures("returned", "column.returned"),
      ],
      rows: windows.map { item in
        [
          .text(Words.say("customers.within", ["days": .counted(item.window, noun: "days")])),
          .quantity(.count(item.purchases)),
          .estimate(.share(Ratio(item.rate.estimate)), item.rate),
        ]
      }, notes: [gapNote(book)])
  }

  private func gapNote(_ book: CustomerBook) -> Phrase {
    guard !book.gaps.isEmpty else { return Words.say("note.returns-window") }
    return Words.say(
      "note.gaps", ["days": .counted(book.gaps[book.gaps.count / 2], noun: "days")])
  }

  private func firstYear(_ value: NormalEstimate, _ book: CustomerBook, _ material: Material)
    -> Phrase
  {
    let bounds = value.interval
    func amount(_ units: Double) -> Argument {
      let minor = (units * Double(material.currency.minorUnitsPerUnit)).rounded()
      return .exactMoney(material.money(Int64(minor)))
    }
    return Words.say(
      book.firstYearIsMargin ? "text.first-year.margin" : "text.first-year.sales",
      [
        "value": amount(bounds.estimate), "range": .range(amount(bounds.low), amount(bounds.high)),
        "customers": .counted(book.firstYearCustomers, noun: "customers"),
      ])
  }

  private func monthTable(_ book: CustomerBook, _ material: Material) -> Table {
    let months = shown(book, material)
    let cells = material.personCells
    let kinds = CustomerMonth.Kind.allCases
    return Table(
      id: "customers-by-month", caption: Words.say("table.customers"),
      columns: [Words.column("month", "label.month")]
        + kinds.map { Words.figures("\($0)", "customers.\($0)") } + [
          Words.figures("all", "label.customers"),
          Words.figures("sales_new", "column.sales-new"),
          Words.figures("sales_returning", "column.sales-returning"),
          Words.figures("anonymous", "column.anonymous"),
        ],
      rows: months.indices.reversed().map { row in
        let month = months[row]
        let starts = [CustomerMonth.Kind.new.rawValue, CustomerMonth.Kind.firstSeen.rawValue]
        func sales(_ wanted: Bool) -> Cell {
          let own = kinds.map(\.rawValue).filter { starts.contains($0) == wanted }
          // A sum of money over a hidden group would give its size away.
          guard own.allSatisfy({ !cells.suppression.isHidden[cells.months[row][$0]] }) else {
            return .quantity(.withheld)
          }
          return Words.money(own.reduce(0) { $0 + month.sales[$1] }, material.currency)
        }
        return [.month(month.month)]
          + cells.months[row].map { .quantity(cells.shown($0)) } + [
            sales(true), sales(false), .quantity(.count(month.anonymous)),
          ]
      },
      notes: [
        Words.say("note.customers"),
        Words.say("note.suppressed", ["n": .count(cells.suppression.minimum)]),
      ])
  }
}
