/// What is known of a channel's contacts and cost in a month (METHOD §2.2).
package enum CostState: String, Sendable, CaseIterable {
  /// Contacts and cost are known.
  case measured
  /// Contacts without a known cost: no return is computed.
  case costMissing = "cost-missing"
  /// Contacts that cost nothing by declaration.
  case free
  /// Cost without contacts: stays in the totals, no cost per contact.
  case spendWithoutContacts = "spend-without-contacts"
  /// No source speaks of the month.
  case noData = "no-data"
  /// The sources report the month, with nothing in it: a true zero.
  case inactive
}
