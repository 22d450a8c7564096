import Facts
import Measures
import Records

/// Customers who complained and bought again.
struct ComplaintReturns {
  /// Days within which a return counts.
  static let windowDays = 90

  /// Customers whose first complaint of two years is that many days old.
  let complained: Int
  /// Those who bought again within them.
  let returned: Int

  /// The customers of the material; `nil` if nobody known complained.
  init?(_ material: Material) {
    let facts = material.facts
    let last = min(material.setting.month.last, facts.asOf)
    var first: [FactTable.Customer: Day] = [:]
    for touch in facts.touches where touch.kind == .complained && touch.day > last - 730 {
      guard let person = touch.customer, last - touch.day >= ComplaintReturns.windowDays,
        first[person] == nil
      else { continue }
      first[person] = touch.day
    }
    guard !first.isEmpty else { return nil }
    var came: Set<FactTable.Customer> = []
    for receipt in facts.receipts where !receipt.isVoid {
      guard let person = receipt.customer, let day = first[person] else { continue }
      let gap = receipt.day - day
      if gap > 0, gap <= ComplaintReturns.windowDays { came.insert(person) }
    }
    complained = first.count
    returned = came.count
  }
}
