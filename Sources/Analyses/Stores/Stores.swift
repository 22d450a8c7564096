import Estimation
import Facts
import Measures
import Reporting

/// Each shop against the others: which one hides behind the average.
package struct Stores: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The page and its figures; nothing for a single shop.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    let standings = StoreStandings(material)
    guard standings.stores.count > 1 else { return contribution }
    let customers = StoreCustomers(material)
    contribution.figures =
      figures(standings, material) + (customers.map { customerFigures($0, material) } ?? [])
    contribution.section = section(standings, customers, material)
    let contacts = StoreContacts(material.facts)
    contribution.pages = standings.stores.map {
      StorePage($0, among: standings, contacts: contacts, material).section
    }
    return contribution
  }

  private func figures(_ standings: StoreStandings, _ material: Material) -> [Figure] {
    let month = material.setting.month
    return standings.stores.flatMap { standing in
      let scope = [Dimension("store", material.facts.stores[standing.store].id)]
      func figure(_ measure: String, _ value: Quantity) -> Figure {
        Figure(measure: measure, scope: scope, month: month, value: value)
      }
      return [
        figure("net-sales", .money(material.money(standing.sales.booked))),
        figure("receipts", .count(standing.sales.receipts)),
        Figure(
          measure: "average-receipt", scope: scope, month: month,
          value: standing.shrunk.map { .number($0.value, decimals: 2) } ?? .unknown,
          interval: standing.shrunk?.interval, probability: standing.probabilityAbove),
        Figure(
          measure: "raw-average-receipt", scope: scope, month: month,
          value: standing.plain.map { .number($0.value, decimals: 2) } ?? .unknown,
          interval: standing.plain.map(\.interval)),
        figure("months-below-year-before", .count(standing.monthsBelow)),
      ]
    }
  }
}
