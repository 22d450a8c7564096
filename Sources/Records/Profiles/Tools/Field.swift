/// A field of a canonical record, by its name in FORMATS §3.
enum Field: Int, CaseIterable, Sendable {
  case at, period, receipt, net, gross, amount, tax, item, category, quantity, discount, coupon
  case customer, customerType, store, payment, cost, origin, role, refundOf
  case kind, channel, touchpoint, campaign, machine, counts
  case impressions, clicks, contacts, costKind
  case visits, engaged, capacity, claimedConversions, claimedValue
  case id, source, score, min, max, title, text, positive, negative, parts
  case replied, repliedAt, competitor, survey, question, value
  case name, phase, managed, owner, expected, state
  case test, unit, designShare, arm, month, measure, label
  case weekday, hour, servers, ratePerHour, currency, rate
  case firstSeen, segment, area, ageGroup, contactable, storeCard, clear, consistent
  case demand

  /// The name in profiles and in the canonical JSON.
  var name: String { Field.names[rawValue] }

  /// The field of a name.
  init?(name: String) {
    guard let position = Field.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: position)
  }

  private static let names = [
    "at", "period", "receipt", "net", "gross", "amount", "tax", "item", "category", "quantity",
    "discount", "coupon", "customer", "customer_type", "store", "payment", "cost", "origin",
    "role", "refund_of", "kind", "channel", "touchpoint", "campaign", "machine", "counts",
    "impressions", "clicks", "contacts", "cost_kind", "visits", "engaged", "capacity",
    "claimed_conversions", "claimed_value", "id", "source", "score", "min", "max", "title",
    "text", "positive", "negative", "parts", "replied", "replied_at", "competitor", "survey",
    "question", "value", "name", "phase", "managed", "owner", "expected", "state",
    "test", "unit", "design_share", "arm", "month", "measure", "label", "weekday",
    "hour", "servers", "rate_per_hour", "currency", "rate", "first_seen", "segment", "area",
    "age_group", "contactable", "store_card", "clear", "consistent", "demand",
  ]
}
