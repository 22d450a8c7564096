import Estimation
import Facts
import Measures
import Records

/// A place where customers wait, with who came and how many could be served (METHOD §4.4).
struct ServiceDesk {
  /// One open hour of the week.
  struct Hour {
    /// ISO weekday, 1 Monday to 7 Sunday.
    var weekday: Int
    /// Hour of the day from 0 to 23.
    var hour: Int
    /// Arrivals, servers and their pace.
    var queue: ServiceQueue
  }

  /// One day with a counted capacity.
  struct CountedDay {
    /// The day.
    var day: Day
    /// Who came.
    var visits: Int64
    /// Who could have been served.
    var capacity: Int64
  }

  /// Index into the register's touchpoints.
  let touchpoint: Int
  /// Index of the shop; `nil` where the capacity is of all.
  let store: Int?
  /// Open hours by weekday and hour; empty where arrivals have no clock.
  let hours: [Hour]
  /// Days of the reported month with a counted capacity.
  let days: [CountedDay]

  /// Weeks over which arrivals are averaged.
  static let weeks = 13

  /// The load of the open hours; `nil` where arrivals have no clock.
  func load(_ limits: Thresholds.Capacity) -> CapacityLoad? {
    hours.isEmpty ? nil : CapacityLoad(hours.map(\.queue), limits: limits)
  }

  /// Share of the capacity that was used, over the counted days.
  var usedShare: Ratio? {
    let capacity = days.reduce(0) { $0 + $1.capacity }
    return capacity > 0
      ? Ratio(Double(days.reduce(0) { $0 + $1.visits }) / Double(capacity)) : nil
  }

  /// Counted days on which more came than could be served.
  var fullDays: Int { days.count { $0.visits > $0.capacity } }

  /// True if there are too few servers, false if too many, `nil` in range or unknown.
  func isShort(_ limits: Thresholds.Capacity) -> Bool? {
    if let load = load(limits) {
      return load.isUnder ? true : load.isOver ? false : nil
    }
    guard !days.isEmpty else { return nil }
    let loads = days.map { Double($0.visits) / Double($0.capacity) }
    let count = Double(loads.count)
    if Double(loads.count { $0 > limits.busyAbove }) >= limits.busyHours * count { return true }
    return Double(loads.count { $0 < limits.idleBelow }) >= limits.idleHours * count ? false : nil
  }

  /// Every place with a known capacity, by touchpoint, then by shop.
  static func all(_ material: Material) -> [ServiceDesk] {
    let facts = material.facts
    var places: [[Int]] = []
    for capacity in facts.capacities {
      let place = [capacity.touchpoint, capacity.store ?? -1]
      if !places.contains(place) { places.append(place) }
    }
    for visit in facts.visits where (visit.capacity ?? 0) > 0 && visit.from == visit.to {
      let place = [visit.touchpoint, visit.store ?? -1]
      if !places.contains(place) { places.append(place) }
    }
    places.sort { $0.lexicographicallyPrecedes($1) }
    return places.map { place in
      let store = place[1] < 0 ? nil : place[1]
      return ServiceDesk(
        touchpoint: place[0], store: store, hours: hours(place[0], store, material),
        days: days(place[0], store, material))
    }.filter { !$0.hours.isEmpty || !$0.days.isEmpty }
  }

  private static func days(_ touchpoint: Int, _ store: Int?, _ material: Material)
    -> [CountedDay]
  {
    material.facts.visits.compactMap { visit in
      guard visit.touchpoint == touchpoint, visit.store == store, visit.from == visit.to,
        visit.from.month == material.setting.month, let capacity = visit.capacity, capacity > 0
      else { return nil }
      return CountedDay(day: visit.from, visits: visit.visits, capacity: capacity)
    }
  }

  private static func hours(_ touchpoint: Int, _ store: Int?, _ material: Material) -> [Hour] {
    let rows = material.facts.capacities.filter {
      $0.touchpoint == touchpoint && $0.store == store
    }
    guard !rows.isEmpty else { return [] }
    let last = min(material.setting.month.last, material.setting.asOf)
    let first = last - (weeks * 7 - 1)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
    var begin: Day?
    for touch in material.facts.touches where touch.touchpoint == touchpoint {
      guard touch.kind == .called || touch.kind == .visited, let second = touch.second,
        touch.day >= first, touch.day <= last, store == nil || touch.store == store
      else { continue }
      begin = min(begin ?? touch.day, touch.day)
      counts[touch.day.weekday - 1][min(23, second / 3600)] += touch.count
    }
    guard let begin else { return [] }
    // Weeks before the source begins to report are not quiet ones.
    let span = Double(last - begin + 1) / 7
    let used = (0..<24).filter { hour in counts.contains { $0[hour] > 0 } }
    return (1...7).flatMap { weekday in
      (0..<24).compactMap { hour -> Hour? in
        let row = rows.first {
          ($0.weekday ?? weekday) == weekday && ($0.hour ?? hour) == hour
            && ($0.hour != nil || used.contains(hour))
        }
        guard let row, row.servers > 0 else { return nil }
        return Hour(
          weekday: weekday, hour: hour,
          queue: ServiceQueue(
            arrivalsPerHour: Double(counts[weekday - 1][hour]) / max(1, span),
            servicesPerHour: row.ratePerHour, servers: row.servers))
      }
    }
  }
}
