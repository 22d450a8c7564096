import Measures

extension RecordWriter {
  mutating func addReceiptLine(_ draft: Draft, _ place: Place) -> RecordReference? {
    guard let at = stamp(draft)?.stamp, let receipt = symbol(draft, .receipt),
      let currency = draft.currency?.currency
    else { return nil }
    var line = ReceiptLine(
      place: place, at: at, receipt: receipt, currency: currency, quality: quality(draft))
    line.net = amount(draft, .net)
    line.gross = amount(draft, .gross)
    line.tax = amount(draft, .tax)
    line.discount = amount(draft, .discount)
    line.cost = amount(draft, .cost)
    line.quantity = draft.number(.quantity)
    line.item = symbol(draft, .item)
    line.category = symbol(draft, .category)
    line.coupon = symbol(draft, .coupon)
    line.store = symbol(draft, .store)
    line.payment = symbol(draft, .payment)
    line.origin = symbol(draft, .origin)
    line.customer = person(draft)
    line.customerType = word(draft, .customerType, CustomerType.self)
    if case .word(let position)? = draft[.role], position > 0 {
      // The first word of the field is "item", which is no role.
      line.role = LineRole.allCases[position - 1]
    }
    batch.receiptLines.append(line)
    return RecordReference(.receiptLine, batch.receiptLines.count - 1)
  }

  mutating func addRefund(_ draft: Draft, _ place: Place) -> RecordReference? {
    guard let at = stamp(draft)?.stamp, let currency = draft.currency?.currency else {
      return nil
    }
    var refund = Refund(place: place, at: at, currency: currency, quality: quality(draft))
    refund.net = amount(draft, .net)
    refund.gross = amount(draft, .gross)
    refund.tax = amount(draft, .tax)
    refund.cost = amount(draft, .cost)
    refund.quantity = draft.number(.quantity)
    refund.receipt = symbol(draft, .receipt)
    refund.refundOf = symbol(draft, .refundOf)
    refund.payment = symbol(draft, .payment)
    refund.item = symbol(draft, .item)
    refund.category = symbol(draft, .category)
    refund.store = symbol(draft, .store)
    refund.customer = person(draft)
    batch.refunds.append(refund)
    return RecordReference(.refund, batch.refunds.count - 1)
  }

  mutating func addSpend(_ draft: Draft, _ place: Place) -> RecordReference? {
    guard let days = period(draft), let amount = amount(draft, .amount),
      let currency = draft.currency?.currency
    else { return nil }
    var spend = Spend(
      place: place, from: days.lowerBound, to: days.upperBound, amount: amount,
      currency: currency, quality: quality(draft))
    spend.channel = symbol(draft, .channel)
    spend.touchpoint = symbol(draft, .touchpoint)
    spend.campaign = symbol(draft, .campaign)
    spend.store = symbol(draft, .store)
    spend.impressions = count(draft, .impressions)
    spend.clicks = count(draft, .clicks)
    spend.contacts = count(draft, .contacts)
    spend.costKind = word(draft, .costKind, CostKind.self)
    spend.claimedConversions = draft.number(.claimedConversions)
    batch.spends.append(spend)
    return RecordReference(.spend, batch.spends.count - 1)
  }
}
