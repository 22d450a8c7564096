import Measures

extension Trade {
  /// One sale: basket, reductions, tax, what is printed for the next time, what comes back.
  mutating func sell(_ visit: Visit, _ day: Int) {
    let outlet = Chain.outlets[visit.outlet]
    // An unknown customer of the web shop cannot exist: an order has an address.
    guard visit.outlet != Chain.web || mayOrder(visit.customer) else { return }
    let code = outlet.system == .oldTill ? nil : visit.coupon ?? codeAtHand(visit, day)
    var lines = basket(day, code: visit.coupon)
    let coupon = code.flatMap { redeem($0, on: &lines) }
    let customer = outlet.system == .oldTill ? nil : visit.customer
    let isFirst = customer.map { population.customers[$0].joined == day } ?? false
    var receipt = Receipt(
      day: day, minute: OpeningHours.minute(web: visit.outlet == Chain.web, &visitChance),
      outlet: visit.outlet, number: "", customer: customer, isFirst: isFirst, cause: visit.cause,
      coupon: coupon, lines: lines)
    if outlet.system == .webShop && receipt.gross < 5900 { receipt.postage = 590 }
    receipt.settleTax()
    remember(receipt, coupon: coupon)
    receipts.append(receipt)
    if outlet.system == .houseTill { printCoupon(receipt, day) }
    bringBack(receipts.count - 1, day)
  }

  private func mayOrder(_ customer: Int?) -> Bool {
    customer.map { population.customers[$0].hasEmail } ?? false
  }

  /// A basket at the prices of the day; who comes with a code takes enough for it.
  private mutating func basket(_ day: Int, code: Int?) -> [ReceiptLine] {
    let date = calendar.day(day)
    var lines: [ReceiptLine] = []
    for _ in 0..<6 {
      lines = Basket(date, &basketChance).items.map { item in
        let article = item.article
        let cut = article.category.takesPartInSales ? Int64(Season.promotion(date)) : 0
        let discount = (article.price * cut + 50) / 100
        return ReceiptLine(
          article: article, pieces: item.pieces,
          gross: (article.price - discount) * Int64(item.pieces),
          discount: discount * Int64(item.pieces))
      }
      let gross = lines.reduce(0) { $0 + $1.gross }
      guard let code, gross < coupons.campaigns[code].minimum else { break }
    }
    return lines
  }

  /// Takes the code off the lines; `nil` when the basket is too small for it.
  private func redeem(_ code: Int, on lines: inout [ReceiptLine]) -> Int? {
    let gross = lines.map(\.gross)
    let discount = coupons.campaigns[code].discount(on: gross.reduce(0, +))
    guard discount > 0 else { return nil }
    for (index, share) in Apportionment.split(discount, by: gross).enumerated() {
      lines[index].gross -= share
      lines[index].discount += share
      lines[index].couponDiscount = share
    }
    return code
  }

  /// A code that the customer happens to have: the subsidy of those who would have come anyway.
  private mutating func codeAtHand(_ visit: Visit, _ day: Int) -> Int? {
    if let customer = visit.customer,
      let voucher = population.customers[customer].vouchers.last(
        where: { $0.expires >= day && coupons.campaigns[$0.campaign].days.contains(day) })
    {
      if couponChance.happens(0.42) { return voucher.campaign }
    }
    if visit.outlet == Chain.web { return couponChance.happens(0.02) ? coupons.socialCode : nil }
    if couponChance.happens(0.03) { return activeFlyer(outlet: visit.outlet, day) }
    if visit.customer == nil && couponChance.happens(0.02) {
      return coupons.tillCode(calendar.day(day))
    }
    return nil
  }

  private mutating func remember(_ receipt: Receipt, coupon: Int?) {
    guard let customer = receipt.customer else { return }
    population.customers[customer].spent += Double(receipt.net)
    population.customers[customer].vouchers.removeAll {
      $0.expires < receipt.day || $0.campaign == coupon
    }
  }

  /// A till receipt of 60 euros and more carries a coupon for the next purchase.
  private mutating func printCoupon(_ receipt: Receipt, _ day: Int) {
    guard receipt.gross >= 6000, let code = coupons.tillCode(calendar.day(day)) else { return }
    printed[day][receipt.outlet] += 1
    if let customer = receipt.customer {
      population.customers[customer].vouchers.append(Voucher(campaign: code, expires: day + 45))
    }
    guard couponChance.happens(0.035) else { return }
    let visit = Visit(
      customer: receipt.customer, outlet: receipt.outlet, cause: .tillCoupon, coupon: code)
    expect(visit, on: day + couponChance.whole(4...35))
  }

  private mutating func bringBack(_ index: Int, _ day: Int) {
    let isWeb = receipts[index].outlet == Chain.web
    guard Chain.outlets[receipts[index].outlet].system != .oldTill else { return }
    guard refundChance.happens(isWeb ? 0.05 : 0.02) else { return }
    let later = day + refundChance.whole(2...20)
    guard calendar.contains(later) else { return }
    let line = refundChance.whole(0...receipts[index].lines.count - 1)
    let isWhole = isWeb && refundChance.happens(0.5)
    let minute = OpeningHours.minute(web: false, &refundChance)
    refunds.append(
      Refund(day: later, minute: minute, receipt: index, line: isWhole ? nil : line))
  }
}
