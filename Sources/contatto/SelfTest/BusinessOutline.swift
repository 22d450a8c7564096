import Facts
import Measures
import Simulations

/// The outline of a business for `selftest --like`: its weeks of sales and spend.
enum BusinessOutline {
  /// Full weeks from the first to the last receipt; `nil` if there are fewer than two years or no
  /// channel has costs.
  static func weeks(_ facts: FactTable) -> WeeklyShape? {
    guard let first = facts.receipts.first?.day, let last = facts.receipts.last?.day else {
      return nil
    }
    // Weeks begin on Monday; the first and the last are left out unless they are whole.
    let start = first + (8 - first.weekday) % 7
    let weeks = (last - start + 1) / 7
    guard weeks >= 52 else { return nil }
    var sales = [Double](repeating: 0, count: weeks)
    func week(_ day: Day) -> Int? {
      let week = day < start ? -1 : (day - start) / 7
      return week >= 0 && week < weeks ? week : nil
    }
    for receipt in facts.receipts {
      if let week = week(receipt.day) { sales[week] += Double(receipt.keptNet) / 100 }
    }
    var spend = facts.register.channels.map { _ in [Double](repeating: 0, count: weeks) }
    for cost in facts.costs {
      let channel = facts.register.channelOfTouchpoint[cost.touchpoint]
      let length = cost.to - cost.from + 1
      for offset in 0..<length {
        if let week = week(cost.from + offset) {
          spend[channel][week] += Double(cost.amount) / 100 / Double(length)
        }
      }
    }
    let paid = spend.filter { $0.contains { $0 > 0 } && $0.allSatisfy { $0 >= 0 } }
    return paid.isEmpty ? nil : WeeklyShape(sales: sales, spend: paid)
  }
}
