import Measures

/// The orders of the web shop as Shopify exports them: one row per article, order fields once.
struct WebShop {
  let trade: Trade

  private static let header = [
    "Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Fulfilled at",
    "Accepts Marketing", "Currency", "Subtotal", "Shipping", "Taxes", "Total", "Discount Code",
    "Discount Amount", "Shipping Method", "Created at", "Lineitem quantity", "Lineitem name",
    "Lineitem price", "Lineitem compare at price", "Lineitem sku", "Lineitem requires shipping",
    "Lineitem taxable", "Lineitem fulfillment status", "Notes", "Cancelled at", "Payment Method",
    "Refunded Amount", "Vendor", "Location", "Id", "Tags", "Source", "Lineitem discount",
    "Payment ID",
  ]

  /// One file per quarter.
  func files() -> [ExportFile] {
    let refunded = refundedCents()
    return Batch.all(trade.calendar).map { batch in
      var sheet = Sheet(delimiter: ",")
      sheet.row(WebShop.header)
      for (index, receipt) in trade.receipts.enumerated()
      where receipt.outlet == Chain.web && batch.days.contains(receipt.day) {
        append(receipt, index, refunded: refunded[index], to: &sheet)
      }
      return ExportFile(batch.file("web-ordini"), sheet)
    }
  }

  /// Cents paid back per receipt.
  private func refundedCents() -> [Int64] {
    var cents = [Int64](repeating: 0, count: trade.receipts.count)
    for refund in trade.refunds {
      let receipt = trade.receipts[refund.receipt]
      cents[refund.receipt] += refund.line.map { receipt.lines[$0].gross } ?? receipt.gross
    }
    return cents
  }

  private func append(_ receipt: Receipt, _ index: Int, refunded: Int64, to sheet: inout Sheet) {
    let first = order(receipt, index, refunded: refunded, status: nil)
    for (position, line) in receipt.lines.enumerated() {
      sheet.row(row(position == 0 ? first : [:], line, receipt, index))
    }
    guard index % 170 == 0 else { return }
    // Orders that were never paid.
    var copy = receipt
    copy.number = "#9" + receipt.number.dropFirst()
    let status = index % 340 == 0 ? "voided" : "pending"
    let unpaid = order(copy, index, refunded: 0, status: status)
    sheet.row(row(unpaid, copy.lines[0], copy, index))
  }

  /// The cells that stand once per order, by column.
  private func order(_ receipt: Receipt, _ index: Int, refunded: Int64, status: String?)
    -> [String: String]
  {
    let day = trade.calendar.day(receipt.day)
    let person = receipt.customer.map { trade.population.customers[$0] }
    let discount = receipt.lines.reduce(0) { $0 + $1.couponDiscount }
    let lines = status == nil ? receipt.gross : receipt.lines[0].gross
    let total = lines + receipt.postage
    let postageTax = receipt.postage - Apportionment.scaled(receipt.postage, by: 100, over: 122)
    let tax =
      postageTax
      + (status == nil ? receipt.gross - receipt.net : receipt.lines[0].tax)
    let paid = refunded == 0 ? "paid" : refunded < lines ? "partially_refunded" : "refunded"
    let time = Dates.withOffset(day, receipt.minute)
    let lineDiscount = status == nil ? discount : receipt.lines[0].couponDiscount
    return [
      "Email": person?.email ?? "", "Financial Status": status ?? paid,
      "Paid at": status == nil ? time : "",
      "Fulfillment Status": status == nil ? "fulfilled" : "unfulfilled",
      "Accepts Marketing": person?.subscribed == true ? "yes" : "no", "Currency": "EUR",
      "Subtotal": Digits.point(lines), "Shipping": Digits.point(receipt.postage),
      "Taxes": Digits.point(tax), "Total": Digits.point(total),
      "Discount Code": receipt.coupon.map { trade.coupons.campaigns[$0].code } ?? "",
      "Discount Amount": Digits.point(lineDiscount),
      "Shipping Method": receipt.postage == 0 ? "Gratuita" : "Standard",
      "Payment Method": index % 3 == 0 ? "PayPal" : "Carta",
      "Refunded Amount": Digits.point(refunded), "Source": "web",
    ]
  }

  private func row(
    _ order: [String: String], _ line: ReceiptLine, _ receipt: Receipt, _ index: Int
  ) -> [String] {
    let price = (line.gross + line.couponDiscount) / Int64(line.pieces)
    let day = trade.calendar.day(receipt.day)
    let cells = [
      "Name": receipt.number, "Created at": Dates.withOffset(day, receipt.minute),
      "Lineitem quantity": "\(line.pieces)", "Lineitem name": line.article.name,
      "Lineitem price": Digits.point(price),
      "Lineitem compare at price": price < line.article.price
        ? Digits.point(line.article.price) : "",
      "Lineitem requires shipping": "true", "Lineitem taxable": "true",
      "Lineitem fulfillment status": order["Fulfillment Status"] ?? "fulfilled",
      "Vendor": "Aurora", "Location": "Web", "Lineitem discount": "0.00",
      "Id": "\(5_400_000_000_000 + index)",
    ]
    return WebShop.header.map { cells[$0] ?? order[$0] ?? "" }
  }
}
