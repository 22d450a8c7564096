import Estimation
import Facts
import Measures
import Reporting

/// New and returning customers, how soon they come back, and what a new one is worth in a year.
package struct Customers: Analysis {
  /// Months in the table.
  static let shownMonths = 13

  /// The analysis; it has no settings of its own.
  package init() {}

  /// The page and its figures; nothing if no receipt names a customer.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    let book = material.customerBook
    guard book.hasCustomers else { return contribution }
    contribution.figures = figures(book, material)
    contribution.section = section(book, material)
    contribution.section?.isFurther = true
    return contribution
  }

  /// Months that are shown, newest last.
  func shown(_ book: CustomerBook, _ material: Material) -> [CustomerMonth] {
    let month = material.setting.month
    return book.months.filter {
      $0.month <= month && $0.month > month - Customers.shownMonths
    }
  }

  private func figures(_ book: CustomerBook, _ material: Material) -> [Figure] {
    let months = shown(book, material)
    let cells = material.personCells
    var figures: [Figure] = []
    for (row, month) in months.enumerated() {
      for kind in CustomerMonth.Kind.allCases {
        figures.append(
          Figure(
            measure: "customers-by-kind", scope: [Dimension("kind", "\(kind)")],
            month: month.month,
            value: cells.shown(cells.months[row][kind.rawValue])))
      }
    }
    let month = material.setting.month
    for (place, item) in book.returned.enumerated() {
      guard let rate = cells.returnRate(place, of: book) else { continue }
      figures.append(
        Figure(
          measure: "returned-share", scope: [Dimension("days", String(item.window))], month: month,
          value: .share(Ratio(rate.estimate)), interval: rate))
    }
    figures.append(
      Figure(
        measure: book.firstYearIsMargin ? "first-year-margin" : "first-year-sales", scope: [],
        month: month,
        value: book.firstYear.map { .number($0.value, decimals: 2) } ?? .unknown,
        interval: book.firstYear?.interval))
    return figures
  }
}
