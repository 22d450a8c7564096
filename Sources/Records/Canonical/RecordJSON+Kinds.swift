import Measures

extension RecordJSON {
  func write(_ line: ReceiptLine, _ json: inout JSONText) {
    begin("receipt_line", line.place, &json)
    stamp("at", line.at, &json)
    text("receipt", line.receipt, &json)
    json.member("role", line.role?.rawValue)
    amount("net", line.net, line.currency, &json)
    amount("gross", line.gross, line.currency, &json)
    amount("tax", line.tax, line.currency, &json)
    text("item", line.item, &json)
    text("category", line.category, &json)
    number("quantity", line.quantity, &json)
    amount("discount", line.discount, line.currency, &json)
    text("coupon", line.coupon, &json)
    person(line.customer, &json)
    json.member("customer_type", line.customerType?.rawValue)
    text("store", line.store, &json)
    text("payment", line.payment, &json)
    amount("cost", line.cost, line.currency, &json)
    text("origin", line.origin, &json)
    json.member("currency", line.currency.code)
    quality(line.quality, &json)
  }

  func write(_ refund: Refund, _ json: inout JSONText) {
    begin("refund", refund.place, &json)
    stamp("at", refund.at, &json)
    text("receipt", refund.receipt, &json)
    text("refund_of", refund.refundOf, &json)
    text("payment", refund.payment, &json)
    amount("net", refund.net, refund.currency, &json)
    amount("gross", refund.gross, refund.currency, &json)
    amount("tax", refund.tax, refund.currency, &json)
    amount("cost", refund.cost, refund.currency, &json)
    text("item", refund.item, &json)
    text("category", refund.category, &json)
    number("quantity", refund.quantity, &json)
    person(refund.customer, &json)
    text("store", refund.store, &json)
    json.member("currency", refund.currency.code)
    quality(refund.quality, &json)
  }

  func write(_ touch: Touch, _ json: inout JSONText) {
    begin("touch", touch.place, &json)
    stamp("at", touch.at, &json)
    json.member("kind", touch.kind.rawValue)
    text("channel", touch.channel, &json)
    text("touchpoint", touch.touchpoint, &json)
    text("campaign", touch.campaign, &json)
    person(touch.customer, &json)
    text("store", touch.store, &json)
    text("receipt", touch.receipt, &json)
    text("coupon", touch.coupon, &json)
    quality(touch.quality, &json)
  }

  func write(_ touches: TouchAggregate, _ json: inout JSONText) {
    begin("touch_aggregate", touches.place, &json)
    stamp("at", touches.at, &json)
    text("channel", touches.channel, &json)
    text("touchpoint", touches.touchpoint, &json)
    text("campaign", touches.campaign, &json)
    json.key("counts")
    json.object { json in
      for count in touches.counts { json.member(count.kind.rawValue, count.number) }
    }
    text("store", touches.store, &json)
    number("claimed_conversions", touches.claimedConversions, &json)
    amount("claimed_value", touches.claimedValue, touches.currency, &json)
    json.member("currency", touches.currency?.code)
    quality(touches.quality, &json)
  }

  func write(_ spend: Spend, _ json: inout JSONText) {
    begin("spend", spend.place, &json)
    json.member("from", spend.from.description)
    json.member("to", spend.to.description)
    text("channel", spend.channel, &json)
    text("touchpoint", spend.touchpoint, &json)
    text("campaign", spend.campaign, &json)
    amount("amount", spend.amount, spend.currency, &json)
    json.member("currency", spend.currency.code)
    count("impressions", spend.impressions, &json)
    count("clicks", spend.clicks, &json)
    count("contacts", spend.contacts, &json)
    json.member("cost_kind", spend.costKind?.rawValue)
    text("store", spend.store, &json)
    number("claimed_conversions", spend.claimedConversions, &json)
    quality(spend.quality, &json)
  }
}
