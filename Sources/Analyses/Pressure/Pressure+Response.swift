import Estimation
import Facts
import Measures
import Reporting

extension Pressure {
  /// What went along with contacts, and what caps would save; nothing where it cannot be judged.
  func responseBlocks(_ load: ContactLoad, _ material: Material) -> [Block] {
    guard let caps = material.caps else { return [] }
    var blocks: [Block] = [
      .heading(Words.say("heading.pressure.response")),
      .chart(responseChart(caps, material)),
      .table(responseTable(caps, material)),
    ]
    blocks.append(.paragraph(capSentence(caps, load, material)))
    if !caps.caps.isEmpty { blocks.append(.table(capTable(caps, load, material))) }
    blocks.append(
      .nextSteps([NextStep(action: Words.say("next.pressure.test"), page: "decisions")]))
    return blocks
  }

  /// The share with an outcome; `nil` where it is about a small group or would give one away.
  private func share(_ outcome: ContactDose.Outcome, _ place: Int, _ caps: ContactCaps)
    -> Interval?
  {
    // No row of this kind at all: nobody told, which is not a share of zero.
    let doses = caps.response.doses
    guard doses.contains(where: { $0.saw(outcome) }), !caps.doseCells.hides(outcome, place) else {
      return nil
    }
    return doses[place].share(outcome)
  }

  private func doseName(_ place: Int, _ response: ContactResponse) -> String {
    place + 1 < response.doses.count ? String(place) : "\(place)+"
  }

  private func responseChart(_ caps: ContactCaps, _ material: Material) -> Chart {
    let response = caps.response
    let shares = response.doses.indices.map { share(.bought, $0, caps) }
    let title =
      if let none = shares.first ?? nil, let most = shares.last ?? nil {
        Words.say(
          "chart.pressure-response.title",
          [
            "n": .text(doseName(shares.count - 1, response)),
            "share": .share(Ratio(most.estimate), decimals: 0),
            "none": .share(Ratio(none.estimate), decimals: 0),
          ])
      } else { Words.say("chart.pressure-response.few") }
    return Chart(
      id: "response-by-contacts", title: title,
      subtitle: Words.say("chart.pressure-response.subtitle"),
      source: Words.say("chart.source.touches", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.pressure-response.alternative", ["finding": .phrase(title)]),
      content: .intervals(
        IntervalChart(
          measure: .share, reference: nil, columns: [Words.say("column.customer-months")],
          rows: response.doses.indices.map { place in
            IntervalChart.Row(
              name: .verbatim(doseName(place, response)), interval: shares[place],
              standing: .hold, figures: [.quantity(caps.doseCells.months(place, of: response))],
              note: shares[place] == nil ? Words.say("cell.withheld") : nil)
          })))
  }

  private func responseTable(_ caps: ContactCaps, _ material: Material) -> Table {
    let response = caps.response
    return Table(
      id: "response-by-contacts", caption: Words.say("table.pressure-response"),
      columns: [
        Words.column("contacts", "column.contacts-in-window"),
        Words.figures("customer_months", "column.customer-months"),
        Words.figures("bought", "column.bought"), Words.figures("opted_out", "column.opted-out"),
        Words.figures("complained", "column.complained"),
        Words.figures("sales_step", "column.sales-step"),
      ],
      rows: response.doses.indices.map { place in
        [
          Words.name(doseName(place, response)),
          .quantity(caps.doseCells.months(place, of: response)),
        ]
          + ContactDose.Outcome.allCases.map { outcome in
            share(outcome, place, caps).map {
              .estimate(.share(Ratio($0.estimate)), $0)
            }
              ?? .quantity(
                response.doses.contains { $0.saw(outcome) } ? .withheld : .unknown)
          } + [
            place == 0
              ? .quantity(.unknown) : money(response.steps[place - 1].interval, material)
          ]
      },
      notes: [
        Words.say("note.pressure-response"),
        Words.say("note.suppressed", ["n": .count(material.setting.minimumGroup)]),
      ])
  }

  private func money(_ interval: Interval, _ material: Material) -> Cell {
    .estimate(.money(Money(rounding: interval.estimate, currency: material.currency)), interval)
  }

  // MARK: - Caps

  /// Sales that went along with the contacts above a cap; `nil` where a number of customers behind
  /// them is hidden.
  func salesAbove(_ cap: Int, _ caps: ContactCaps, _ load: ContactLoad, _ material: Material)
    -> Interval?
  {
    let places = PressureShares.Places(load, tails: caps.tails.count)
    let hidden = material.personCells.suppression.isHidden
    let isOpen = caps.tails.enumerated().allSatisfy { place, most in
      most < cap || most >= caps.response.steps.count || !hidden[places.tail(place)]
    }
    return isOpen ? caps.response.salesAbove(cap).interval : nil
  }

  /// Contacts that a cap saves, as far as they may be shown.
  func saved(_ place: Int, _ caps: ContactCaps, _ load: ContactLoad, _ material: Material)
    -> Quantity
  {
    let places = PressureShares.Places(load, tails: caps.tails.count)
    return material.personCells.shown(places.saved(place))
  }

  private func capSentence(_ caps: ContactCaps, _ load: ContactLoad, _ material: Material)
    -> Phrase
  {
    let most = caps.response.steps.count
    let basis = caps.marginShare == nil ? ".sales" : ""
    guard let cap = caps.recommended else {
      return Words.say("pressure.cap.open\(basis)", ["contacts": .counted(most, noun: "contacts")])
    }
    guard cap > 0 else { return Words.say("pressure.cap.none\(basis)") }
    let limit = Argument.counted(cap, noun: "contacts")
    // Caps that nobody exceeds are not in the table.
    guard let place = caps.caps.firstIndex(of: cap) else {
      return Words.say("pressure.cap.kept", ["cap": limit])
    }
    guard case .count(let contacts) = saved(place, caps, load, material),
      let sales = salesAbove(cap, caps, load, material)
    else { return Words.say("pressure.cap.hidden", ["cap": limit]) }
    func amount(_ units: Double) -> Argument {
      .money(Money(rounding: units, currency: material.currency))
    }
    return Words.say(
      "pressure.cap.found",
      [
        "cap": limit, "saved": .counted(contacts, noun: "contacts"),
        "sales": amount(sales.estimate),
        "range": .range(amount(sales.low), amount(sales.high)),
      ])
  }

  private func capTable(_ caps: ContactCaps, _ load: ContactLoad, _ material: Material) -> Table {
    let places = PressureShares.Places(load, tails: caps.tails.count)
    return Table(
      id: "contact-caps", caption: Words.say("table.contact-caps"),
      columns: [
        Words.figures("cap", "column.cap"), Words.figures("customers", "column.customers-above"),
        Words.figures("contacts_saved", "column.contacts-saved"),
        Words.figures("cost_saved", "column.cost-saved"),
        Words.figures("sales_along", "column.sales-along"),
        Words.figures("margin_along", "column.margin-along"),
        Words.column("reading", "column.importance-performance"),
      ],
      rows: caps.caps.enumerated().map { place, cap in
        let tail = caps.tails.firstIndex(of: cap) ?? 0
        let sales = salesAbove(cap, caps, load, material)
        let margin = sales.flatMap { sales in caps.marginShare.map { sales.scaled(by: $0) } }
        return [
          .quantity(.count(cap)), .quantity(material.personCells.shown(places.tail(tail))),
          .quantity(saved(place, caps, load, material)),
          cost(saved(place, caps, load, material), caps, material),
          sales.map { money($0, material) } ?? .quantity(.withheld),
          margin.map { money($0, material) }
            ?? .quantity(sales == nil ? .withheld : .unknown),
          .text(reading(cap, caps, material)),
        ]
      },
      notes: [
        Words.say("note.contact-caps"),
        Words.say(caps.marginShare == nil ? "note.contact-caps.sales" : "note.contact-caps.margin"),
      ])
  }

  private func cost(_ saved: Quantity, _ caps: ContactCaps, _ material: Material) -> Cell {
    guard case .count(let contacts) = saved, let each = caps.unitCost else {
      return .quantity(saved == .withheld ? .withheld : .unknown)
    }
    return .quantity(
      .money(Money(rounding: each * Double(contacts), currency: material.currency)))
  }

  private func reading(_ cap: Int, _ caps: ContactCaps, _ material: Material) -> Phrase {
    if cap == caps.recommended { return Words.say("pressure.cap.recommended") }
    return cap == material.setting.contactLimit
      ? Words.say("term.contact-limit") : .verbatim("")
  }

  /// The cap by observation, and what every cap saves.
  func capFigures(_ load: ContactLoad, _ material: Material) -> [Figure] {
    guard let caps = material.caps else { return [] }
    let month = material.setting.month
    var figures = [
      Figure(
        measure: "observed-cap", scope: [], month: month,
        value: caps.recommended.map { .count($0) } ?? .unknown, grade: .attributed,
        reason: caps.recommended == nil ? "no-cap" : nil)
    ]
    for (place, cap) in caps.caps.enumerated() {
      let scope = [Dimension("cap", String(cap))]
      let sales = salesAbove(cap, caps, load, material)
      figures += [
        Figure(
          measure: "contacts-saved", scope: scope, month: month,
          value: saved(place, caps, load, material)),
        Figure(
          measure: "sales-along-contacts", scope: scope, month: month,
          value: sales.map {
            .money(Money(rounding: $0.estimate, currency: material.currency))
          } ?? .withheld, interval: sales, grade: .attributed),
      ]
    }
    return figures
  }
}
