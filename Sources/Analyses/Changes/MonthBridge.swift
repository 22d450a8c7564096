import Facts
import Measures
import Reporting

/// What leads from the net sales of one month to those of the next, to the cent: open days,
/// receipts a day, the average receipt and refunds, each changed after the ones before it.
struct MonthBridge {
  /// What a step changes.
  enum Step: String, CaseIterable {
    case days, receipts, average, refunds
  }

  /// Net sales of the month before and of the month, booking view, minor units.
  let before: Int64
  let now: Int64
  /// Change by each step in minor units; the steps add up to `now − before`.
  let steps: [(step: Step, change: Int64)]

  /// The bridge to the reported month; `nil` where one of the two months may not be compared.
  init?(_ material: Material) {
    let month = material.setting.month
    guard let old = material.sales(in: month - 1), let new = material.sales(in: month),
      !material.isPartial(month - 1), !material.isPartial(month)
    else { return nil }
    let counts = [old, new].map { Double($0.receipts + $0.voidedReceipts) }
    let days = [month - 1, month].map { Double(material.tradingDays(in: $0)) }
    guard counts.allSatisfy({ $0 > 0 }), days.allSatisfy({ $0 > 0 }) else { return nil }
    let rates = [counts[0] / days[0], counts[1] / days[1]]
    let means = [Double(old.sold) / counts[0], Double(new.sold) / counts[1]]
    let byDays = ((days[1] - days[0]) * rates[0] * means[0]).rounded()
    let byReceipts = (days[1] * (rates[1] - rates[0]) * means[0]).rounded()
    before = old.booked
    now = new.booked
    // The last step of the product takes the rounding, so that the sum is exact.
    let byAverage = new.sold - old.sold - Int64(byDays) - Int64(byReceipts)
    steps = [
      (.days, Int64(byDays)), (.receipts, Int64(byReceipts)), (.average, byAverage),
      (.refunds, old.refundsBooked - new.refundsBooked),
    ]
  }

  /// The step that moved most.
  var largest: (step: Step, change: Int64) {
    steps.max { $0.change.magnitude < $1.change.magnitude } ?? (.days, 0)
  }

  /// True if the steps are large enough to be drawn as a way from sum to sum (REPORT §7).
  var isWide: Bool {
    let moved = steps.reduce(0.0) { $0 + Double($1.change.magnitude) }
    return before > 0 && moved >= 0.2 * Double(before)
  }
}
