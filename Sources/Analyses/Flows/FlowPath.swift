import Facts

/// The channels that a customer met one after another, and whether a purchase followed.
struct FlowPath {
  /// Indices of channels in the order of time; the same channel twice in a row counts once.
  var steps: [Int]
  /// Journeys along this path.
  var journeys = 0
  /// Customers who went it.
  var customers: Set<FactTable.Customer> = []
  /// Those of them who bought at its end at least once.
  var buyers: Set<FactTable.Customer> = []
  /// Days from the first contact to the purchase, one a purchase, in reading order.
  var days: [Int] = []

  /// Adds a journey; `boughtAfter` are the days to the purchase at its end, `nil` without one.
  mutating func add(_ person: FactTable.Customer, boughtAfter days: Int?) {
    journeys += 1
    customers.insert(person)
    guard let days else { return }
    buyers.insert(person)
    self.days.append(days)
  }
}
