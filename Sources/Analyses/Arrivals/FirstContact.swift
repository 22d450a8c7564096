import Facts
import Measures
import Reporting

/// Days from the first contact of the last year to the next purchase, by classes of customers.
struct FirstContact {
  /// Upper ends of the classes in days; the last class is open.
  static let ends = [0, 3, 7, 14, 30, 90]

  /// Customers in each class, then those who have not bought yet.
  let classes: [Int]
  /// All customers with a contact.
  let met: Set<FactTable.Customer>
  /// Median days of those who bought; `nil` below the privacy minimum.
  let medianDays: Int?
  /// Customers in all classes.
  let bought: Int

  /// The customers with a contact; `nil` if no contact names one.
  init?(_ material: Material) {
    let facts = material.facts
    let start = facts.asOf - 364
    var first: [FactTable.Customer: Day] = [:]
    for touch in facts.touches where touch.day >= start && FactTable.isMeeting(touch) {
      if let person = touch.customer, first[person] == nil { first[person] = touch.day }
    }
    guard !first.isEmpty else { return nil }
    var gap: [FactTable.Customer: Int] = [:]
    for receipt in facts.receipts where receipt.day >= start && !receipt.isVoid {
      guard let person = receipt.customer, let day = first[person], receipt.day >= day,
        gap[person] == nil
      else { continue }
      gap[person] = receipt.day - day
    }
    let days = gap.values.sorted()
    bought = days.count
    medianDays =
      days.count >= material.setting.minimumGroup ? days[days.count / 2] : nil
    var classes = [Int](repeating: 0, count: FirstContact.ends.count + 1)
    for value in days {
      classes[FirstContact.ends.firstIndex { value <= $0 } ?? FirstContact.ends.count] += 1
    }
    met = Set(first.keys)
    self.classes = classes + [first.count - days.count]
  }

  /// The classes as they may be shown.
  func counts(_ cells: PersonCells) -> [Quantity] { cells.firstContact.map(cells.shown) }
}
