/// What a medium spends day by day and what it brings: carried over, and saturating.
///
/// Kept apart from every estimator on purpose, so that none can confirm its own mistake.
struct Drive {
  let cause: Cause
  /// Cents a day, whether or not a file tells them.
  let spending: [Double]
  /// Share of today's pressure that is left tomorrow.
  let carriedOver: Double
  /// Pressure at which half of the possible sales are reached, in cents.
  let half: Double
  /// Net sales a day, in cents, that can never be exceeded.
  let ceiling: Double
  /// Share of the effect per outlet; adds up to one.
  let outlets: [Double]
  /// Share of the buyers who were never seen before.
  let newcomers: Double

  /// Net sales to expect by day, in cents, with the spending multiplied by `scale`.
  func sales(scale: Double = 1) -> [Double] {
    var pressure = 0.0
    return spending.map { cents in
      pressure = pressure * carriedOver + cents * scale
      return ceiling * pressure / (pressure + half)
    }
  }

  /// Net sales per euro more, over the days, with all spending of the days raised alike.
  func marginalSales(over days: Range<Int>) -> Double {
    let step = 0.01
    let more = sales(scale: 1 + step)
    let less = sales(scale: 1 - step)
    var gained = 0.0
    var spent = 0.0
    for day in days {
      gained += more[day] - less[day]
      spent += spending[day] * 2 * step
    }
    return spent > 0 ? gained / spent : 0
  }
}
