package import Measures

extension FactTable {
  /// Sales by month over `salesMonths`.
  package func sales() -> [SalesMonth] { sales(rows: 1) { _ in 0 }.first ?? [] }

  /// The same for every shop, by its index.
  package func salesByStore() -> [[SalesMonth]] { sales(rows: stores.count) { $0 } }

  /// Sales by row and month, the row of each shop being told.
  private func sales(rows: Int, _ row: (Int) -> Int) -> [[SalesMonth]] {
    let months = salesMonths
    var table = [[SalesMonth]](repeating: months.map(SalesMonth.init(month:)), count: rows)
    guard let first = months.first else { return table }
    for receipt in receipts {
      book(receipt, into: &table[row(receipt.store)][receipt.day.month - first])
    }
    for refund in refunds {
      let (row, place) = (row(refund.store), refund.day.month - first)
      table[row][place].refundsBooked += refund.net
      guard refund.receipt == nil else { continue }
      table[row][place].refundsUnmatched += refund.net
      table[row][place].marginTenThousandths -= refund.margin ?? 0
    }
    return table
  }

  /// Months from the first to the last receipt or refund.
  package var salesMonths: [Month] {
    let days = [receipts.first?.day, receipts.last?.day, refunds.first?.day, refunds.last?.day]
      .compactMap(\.self)
    guard let first = days.min()?.month, let last = days.max()?.month else { return [] }
    return (first.index...last.index).map(Month.init(index:))
  }

  private func book(_ receipt: ReceiptFact, into month: inout SalesMonth) {
    if receipt.isVoid {
      month.voidedReceipts += 1
    } else {
      month.receipts += 1
      if receipt.customer != nil { month.knownReceipts += 1 }
    }
    month.sold += receipt.net
    if receipt.customer != nil { month.knownSold += receipt.net }
    month.refundsOfSales += receipt.refunded
    month.other += receipt.otherNet
    month.discounts += receipt.discount
    if let margin = receipt.keptMargin {
      month.marginTenThousandths += margin
      month.soldWithMargin += receipt.net
    }
  }
}
