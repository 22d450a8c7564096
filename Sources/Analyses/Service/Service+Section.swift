import Estimation
import Facts
import Measures
import Reporting

extension Service {
  /// The page of capacity and service.
  func section(_ desks: [ServiceDesk], _ material: Material) -> Section {
    var blocks: [Block] = []
    if let chart = hourChart(desks, material) { blocks.append(.chart(chart)) }
    if let chart = weekdayChart(desks, material) { blocks.append(.chart(chart)) }
    if !desks.isEmpty { blocks.append(.table(deskTable(desks, material))) }
    let counted = desks.filter { !$0.days.isEmpty }
    if !counted.isEmpty { blocks.append(.table(weekdayTable(counted, material))) }
    if let complaints = material.personCells.complaints {
      blocks += [
        .heading(Words.say("heading.complaints")),
        .table(complaintTable(complaints, material)),
      ]
    }
    blocks.append(.nextSteps([NextStep(action: Words.say("next.service"), page: "arrivals")]))
    return Section(
      id: "service", name: Words.say("section.service"), headline: headline(desks, material),
      lead: [Words.say("lead.service")], blocks: blocks)
  }

  private func headline(_ desks: [ServiceDesk], _ material: Material) -> Phrase {
    let limits = material.setting.thresholds.capacity
    func count(_ isShort: Bool) -> Int { desks.count { $0.isShort(limits) == isShort } }
    if let first = desks.first(where: { $0.isShort(limits) == true }) {
      return Words.say(
        "headline.service.short",
        [
          "name": .text(name(first, material)), "short": .count(count(true)),
          "all": .count(desks.count),
        ])
    }
    if let first = desks.first(where: { $0.isShort(limits) == false }) {
      return Words.say(
        "headline.service.idle",
        [
          "name": .text(name(first, material)), "idle": .count(count(false)),
          "all": .count(desks.count),
        ])
    }
    return Words.say(desks.isEmpty ? "headline.service.complaints" : "headline.service.range")
  }

  /// Utilisation by weekday and hour of the desk with the most hours over capacity.
  private func hourChart(_ desks: [ServiceDesk], _ material: Material) -> Chart? {
    let hourly = desks.filter { !$0.hours.isEmpty }
    func peak(_ desk: ServiceDesk) -> Double { desk.hours.map(\.queue.utilisation).max() ?? 0 }
    guard let desk = hourly.max(by: { peak($0) < peak($1) }),
      let top = desk.hours.max(by: { $0.queue.utilisation < $1.queue.utilisation })
    else { return nil }
    let hours = Set(desk.hours.map(\.hour)).sorted()
    let title = Words.say(
      "chart.service-hours.title",
      [
        "name": .text(name(desk, material)),
        "weekday": .phrase(Words.say("weekday.\(top.weekday)")), "hour": .count(top.hour),
        "share": .share(Ratio(top.queue.utilisation), decimals: 0),
      ])
    return Chart(
      id: "service-hours", title: title,
      subtitle: Words.say(
        "chart.service-hours.subtitle", ["weeks": .counted(ServiceDesk.weeks, noun: "weeks")]),
      source: Words.say("chart.source.service", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.service-hours.alternative", ["finding": .phrase(title)]),
      content: .heatMap(
        HeatMap(
          measure: .share, columns: hours.map { .verbatim(String($0)) },
          rows: (1...7).map { weekday in
            HeatMap.Row(
              name: Words.say("weekday.\(weekday)"),
              values: hours.map { hour in
                desk.hours.first { $0.weekday == weekday && $0.hour == hour }?.queue.utilisation
              })
          })))
  }

  /// Used share of the counted capacity by place and weekday.
  private func weekdayChart(_ desks: [ServiceDesk], _ material: Material) -> Chart? {
    let counted = desks.filter { !$0.days.isEmpty }
    let loads = counted.map { desk in (1...7).map { ServiceWeekday(desk, weekday: $0)?.used } }
    let most = loads.enumerated().flatMap { row, values in
      values.enumerated().compactMap { column, value in value.map { (row, column, $0) } }
    }.max { $0.2 < $1.2 }
    guard let most else { return nil }
    let title = Words.say(
      "chart.service-days.title",
      [
        "name": .text(name(counted[most.0], material)),
        "weekday": .phrase(Words.say("weekday.\(most.1 + 1)")),
        "share": .share(Ratio(most.2), decimals: 0),
      ])
    return Chart(
      id: "service-days", title: title,
      subtitle: Words.say(
        "chart.service-days.subtitle", ["month": .month(material.setting.month)]),
      source: Words.say("chart.source.service", ["day": .day(material.setting.asOf)]),
      alternative: Words.say("chart.service-days.alternative", ["finding": .phrase(title)]),
      content: .heatMap(
        HeatMap(
          measure: .share, columns: (1...7).map { Words.say("weekday.\($0)") },
          rows: zip(counted, loads).map { desk, values in
            HeatMap.Row(name: .verbatim(name(desk, material)), values: values)
          })))
  }
}
