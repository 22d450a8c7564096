/// Counts of customers who came back within so many days of a purchase, or did not.
///
/// Purchases add up; the customers behind them say how small a group is.
struct ReturnCells {
  /// Customers with a purchase whose days are over.
  let all: Int
  /// Those with one that was followed by another.
  let returned: Int

  /// The cells of one window.
  init(_ people: CustomerBook.Returners, _ system: inout CountSystem) {
    all = system.cell(people.all)
    returned = system.cell(people.returned)
    let others = system.cell(people.others, isUnprinted: true)
    system.sum(all, [returned, others])
  }
}
