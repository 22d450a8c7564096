import Glibc

/// The outline of a real business, to simulate businesses of the same outline.
package struct WeeklyShape: Sendable {
  /// Weekly spend as it was, channel by channel.
  package let spend: [[Double]]
  /// Sales of each week without advertising, smoothed: level, trend and two waves of the year.
  package let base: [Double]
  /// Size of chance around it, as a share of mean sales.
  package let noise: Double

  /// The outline of weekly sales and spend; a tenth to a third of sales is given to advertising, a
  /// fifth here, because nobody knows the true share.
  package init(sales: [Double], spend: [[Double]]) {
    precondition(spend.allSatisfy { $0.count == sales.count }, "Spend covers the weeks of sales.")
    let smooth = WeeklyShape.smoothed(sales)
    let mean = sales.reduce(0, +) / Double(max(1, sales.count))
    let gaps = zip(sales, smooth).map { $0 - $1 }
    let square = gaps.reduce(0) { $0 + $1 * $1 } / Double(max(1, sales.count))
    self.spend = spend
    base = smooth.map { max(0, 0.8 * $0) }
    noise = mean > 0 ? max(0.01, square.squareRoot() / mean) : 0.04
  }

  /// Level, trend and two yearly waves, each taken off in turn (back-fitting).
  private static func smoothed(_ sales: [Double]) -> [Double] {
    let count = sales.count
    guard count > 1 else { return sales }
    let columns: [(Int) -> Double] =
      [{ _ in 1 }, { Double($0) / Double(count) - 0.5 }]
      + [1.0, 2.0].flatMap { (wave: Double) -> [(Int) -> Double] in
        let rate = 2 * Double.pi * wave / 52.18
        return [{ sin(rate * Double($0)) }, { cos(rate * Double($0)) }]
      }
    var smooth = [Double](repeating: 0, count: count)
    for _ in 0..<30 {
      for column in columns {
        var cross = 0.0
        var square = 0.0
        for week in 0..<count {
          cross += (sales[week] - smooth[week]) * column(week)
          square += column(week) * column(week)
        }
        let step = square > 0 ? cross / square : 0
        for week in 0..<count { smooth[week] += step * column(week) }
      }
    }
    return smooth
  }
}
