import Facts
import Measures
import Reporting

extension Stores {
  /// New and returning customers by shop, of all months.
  func customerTable(_ customers: StoreCustomers, _ material: Material) -> Table {
    let months = customers.months
    return Table(
      id: "store-customers",
      caption: Words.say(
        "table.store-customers",
        ["range": .range(.month(months.lowerBound), .month(months.upperBound))]),
      columns: [
        Words.column("store", "label.store"), Words.figures("new", "column.receipts-new"),
        Words.figures("returning", "column.receipts-returning"),
        Words.figures("unknown", "column.receipts-unknown"),
        Words.figures("returning_share", "column.returning-share"),
        Words.figures("sales_new", "column.sales-new"),
        Words.figures("sales_returning", "column.sales-of-returning"),
        Words.figures("share_of_sales", "label.share-of-sales"),
      ],
      rows: customers.stores.map { store in
        let share = customers.returning(store: store)
        return [Words.name(material.facts.stores[store].name)]
          + StoreCustomers.Kind.allCases.map { kind in
            .quantity(customers.receipts(store: store, kind))
          } + [
            share.map { .estimate(.share(Ratio($0.estimate)), $0) } ?? .quantity(.unknown),
            .quantity(customers.sales(store: store, .new, material)),
            .quantity(customers.sales(store: store, .returning, material)),
            .quantity(customers.shareOfSales(store: store).map { .share($0) } ?? .unknown),
          ]
      },
      notes: [
        Words.say("note.store-customers"),
        Words.say("note.suppressed", ["n": .count(material.setting.minimumGroup)]),
      ])
  }

  /// Receipts, net sales and share of returning by shop and kind of customer, over all months.
  func customerFigures(_ customers: StoreCustomers, _ material: Material) -> [Figure] {
    customers.stores.flatMap { store -> [Figure] in
      let own = Dimension("store", material.facts.stores[store].id)
      let share = customers.returning(store: store)
      return StoreCustomers.Kind.allCases.flatMap { kind -> [Figure] in
        let scope = [Dimension("customers", "\(kind)"), own]
        return [
          Figure(
            measure: "receipts", scope: scope, month: nil,
            value: customers.receipts(store: store, kind)),
          Figure(
            measure: "kept-sales", scope: scope, month: nil,
            value: customers.sales(store: store, kind, material)),
        ]
      } + [
        Figure(
          measure: "returning-share", scope: [own], month: nil,
          value: share.map { .share(Ratio($0.estimate)) } ?? .unknown, interval: share)
      ]
    }
  }
}
