/// A code that lowers the price.
struct CouponCampaign {
  /// What the code takes off.
  enum Reduction {
    case percent(Int64)
    case cents(Int64)
  }

  /// As printed and as the till writes it.
  let code: String
  let channel: Cause
  let reduction: Reduction
  /// Smallest basket in cents, value-added tax included.
  let minimum: Int64
  /// First and last day on which the till takes it.
  let days: ClosedRange<Int>

  /// Cents that the code takes off a basket; nothing below its minimum.
  func discount(on gross: Int64) -> Int64 {
    guard gross >= minimum else { return 0 }
    switch reduction {
    case .percent(let percent): return (gross * percent + 50) / 100
    case .cents(let cents): return min(cents, gross)
    }
  }
}
