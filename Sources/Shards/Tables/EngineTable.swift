/// A table of the report that is added up from rows, and that another engine can add up as well.
///
/// Its SQL is the file of its name in the folder `SQL`. The report's own figures are made rows of
/// the same form (`EngineRows`), so that both can be compared to the last unit.
package enum EngineTable: String, CaseIterable, Sendable {
  case salesByMonth = "sales_by_month"
  case salesByStoreMonth = "sales_by_store_month"
  case takingsByStoreDay = "takings_by_store_day"
  case contactsByTouchpointMonth = "contacts_by_touchpoint_month"
  case contactsByChannelMonth = "contacts_by_channel_month"
  case personsByChannel = "persons_by_channel"
  case contactPressure = "contact_pressure"
  case channelOverlap = "channel_overlap"
  case contactPeriods = "contact_periods"
  case lastTouch = "last_touch"
  case lastCredit = "last_credit"
  case customersByMonth = "customers_by_month"
  case purchaseGaps = "purchase_gaps"
  case firstContact = "first_contact"
  case channelFunnel = "channel_funnel"
  case arrivals = "arrivals"

  /// The columns that name a row; every other column is a figure.
  package var keys: [String] {
    switch self {
    case .salesByMonth: ["month"]
    case .salesByStoreMonth: ["store", "month"]
    case .takingsByStoreDay: ["store", "day_number"]
    case .contactsByTouchpointMonth: ["touchpoint", "month"]
    case .contactsByChannelMonth: ["channel", "month"]
    case .personsByChannel, .lastTouch, .lastCredit, .channelFunnel: ["channel"]
    case .contactPressure: ["contacts"]
    case .channelOverlap: ["channel", "other"]
    case .contactPeriods: ["period", "contacts"]
    case .customersByMonth: ["month", "kind"]
    case .purchaseGaps: ["gap"]
    case .firstContact: ["class"]
    case .arrivals: ["weekday", "hour"]
    }
  }

  /// The columns after the keys.
  package var figures: [String] {
    switch self {
    case .salesByMonth, .salesByStoreMonth:
      [
        "receipts", "voided", "known_receipts", "sold", "known_sold", "refunds_booked",
        "refunds_of_sales", "refunds_unmatched", "other", "discounts", "margin",
        "sold_with_margin",
      ]
    case .takingsByStoreDay: ["receipts", "kept", "net", "discount"]
    case .contactsByTouchpointMonth, .contactsByChannelMonth:
      [
        "contacts", "sent", "delivered", "impressions", "opened", "machine_opened", "clicked",
        "redeemed", "unsubscribed", "complained", "claimed_millionths", "cost",
      ]
    case .personsByChannel: ["contacted", "redeeming"]
    case .contactPressure: ["customers", "never_contacted"]
    case .channelOverlap, .firstContact: ["customers"]
    case .contactPeriods: ["customers", "buyers", "net", "opted_out", "complained"]
    case .lastTouch, .lastCredit: ["purchases", "net"]
    case .customersByMonth: ["customers", "receipts", "net"]
    case .purchaseGaps: ["times"]
    case .channelFunnel: ["reached", "bought"]
    case .arrivals: ["receipts", "contacts"]
    }
  }
}
