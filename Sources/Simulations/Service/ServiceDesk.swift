import Measures

/// Calls, chats, people at the door and visits of the site.
enum ServiceDesk {
  /// One row per touchpoint and open day, by touchpoint.
  static func days(_ trade: Trade, seed: UInt64) -> [ServiceDay] {
    var chance = Chance("service", seed: seed)
    var days: [ServiceDay] = []
    let calendar = trade.calendar
    for index in 0..<calendar.count {
      let day = calendar.day(index)
      guard day.weekday < 7 && !TradingCalendar.isHoliday(day) else { continue }
      let season = Season.demand(day) * trade.scenario.volume
      let calls = chance.count(mean: 19 * season)
      let lines = day.weekday == 6 ? 18 : 36
      days.append(
        ServiceDay(
          touchpoint: "telefono", day: index, visits: calls, engaged: min(calls, lines),
          capacity: lines))
      // The chat was meant for a few: since spring 2026 more write than two people can answer.
      let growth = day >= Opinions.queueStart ? 1.55 : 1
      let chats = chance.count(mean: 13 * season * growth)
      let desks = 16
      days.append(
        ServiceDay(
          touchpoint: "chat", day: index, visits: chats, engaged: min(chats, desks),
          capacity: desks))
    }
    return days + doors(trade, &chance)
  }

  /// People at the doors of the shops and on the site: one in four buys, one in forty orders.
  private static func doors(_ trade: Trade, _ chance: inout Chance) -> [ServiceDay] {
    var buyers = [[Int]](
      repeating: [Int](repeating: 0, count: trade.calendar.count), count: Chain.outlets.count)
    for receipt in trade.receipts { buyers[receipt.outlet][receipt.day] += 1 }
    var days: [ServiceDay] = []
    for outlet in Chain.outlets.indices {
      let isWeb = outlet == Chain.web
      for day in 0..<trade.calendar.count where buyers[outlet][day] > 0 {
        let bought = buyers[outlet][day]
        let looking = chance.count(mean: Double(bought) * (isWeb ? 38 : 2.9))
        days.append(
          ServiceDay(
            touchpoint: isWeb ? "sito-web" : "porta-negozio", day: day, visits: bought + looking,
            engaged: bought, capacity: nil, outlet: outlet))
      }
    }
    return days
  }
}
