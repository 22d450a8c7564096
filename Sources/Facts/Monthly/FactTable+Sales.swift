package import Measures

extension FactTable {
  /// Sales by month over `months`, for one shop (index) or for all.
  package func sales(store: Int? = nil) -> [SalesMonth] {
    let months = salesMonths
    guard let first = months.first else { return [] }
    var table = months.map(SalesMonth.init(month:))
    for receipt in receipts where store == nil || receipt.store == store {
      book(receipt, into: &table[receipt.day.month - first])
    }
    for refund in refunds where store == nil || refund.store == store {
      table[refund.day.month - first].refundsBooked += refund.net
      if refund.receipt == nil { table[refund.day.month - first].refundsUnmatched += refund.net }
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
