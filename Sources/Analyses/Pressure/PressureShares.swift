import Facts
import Measures
import Reporting

/// Shares of customers above the limit and without contact, where enough persons stand behind them.
struct PressureShares {
  /// Customers above the limit; unknown without a limit.
  let aboveCount: Quantity
  /// Customers without contact in the longer window.
  let neverCount: Quantity
  /// Share above the limit; `nil` where the count is suppressed.
  let above: Ratio?
  /// Share without contact; `nil` where the count is suppressed.
  let never: Ratio?

  init(load: ContactLoad, material: Material) {
    aboveCount = material.setting.contactLimit.map { material.persons(load.above($0)) } ?? .unknown
    neverCount = material.persons(load.neverContacted)
    func share(_ count: Quantity) -> Ratio? {
      if case .count(let number) = count { Ratio(number, of: load.customers) } else { nil }
    }
    above = share(aboveCount)
    never = share(neverCount)
  }
}
