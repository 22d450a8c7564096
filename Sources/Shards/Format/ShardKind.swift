/// What a folder of shards holds: one table of the facts each.
///
/// Money is whole minor units of the reporting currency, margins are ten-thousandths of one. A
/// person is a number in the order of first appearance; no name and no pseudonym is written.
package enum ShardKind: String, CaseIterable, Sendable {
  /// Channels, one a row, by their place in the register.
  case channels
  /// Touchpoints, one a row, by their place in the register.
  case touchpoints
  /// Shops, one a row.
  case stores
  /// Receipts after tax, discount and margin.
  case receipts
  /// Refunds in the booking view.
  case refunds
  /// Contacts with known persons, and counted ones.
  case touches
  /// Costs, one row for each month on which a part of them falls.
  case costs
  /// Counted visits, likewise.
  case visits

  /// The columns in their order.
  package var columns: [ShardColumn] {
    switch self {
    case .channels:
      [
        .whole("channel"), .text("id"), .text("name"), .whole("is_managed"),
        .whole("lookback_days"), .known("unit_cost_micros"), .whole("byte_rank"),
      ]
    case .touchpoints:
      [.whole("touchpoint"), .whole("channel"), .text("id"), .text("name"), .whole("phase")]
    case .stores: [.whole("store"), .text("id"), .text("name")]
    case .receipts: ShardKind.receiptColumns
    case .refunds:
      [
        .day("day"), .text("month"), .whole("store"), .whole("is_matched", total: true),
        .whole("net", total: true), .known("margin", total: true),
      ]
    case .touches:
      [
        .day("day"), .whole("day_number", total: true), .text("month"),
        .whole("clock", total: true), .known("hour"), .whole("touchpoint"), .whole("channel"),
        .text("kind"), .whole("pieces", total: true), .known("person", total: true),
        .known("store"), .whole("is_machine", total: true),
      ]
    case .costs:
      [
        .day("day"), .text("month"), .whole("touchpoint"), .known("store"),
        .whole("amount", total: true), .whole("contacts", total: true),
        .whole("clicks", total: true), .whole("impressions", total: true),
        .whole("claimed_millionths", total: true),
      ]
    case .visits:
      [
        .day("day"), .text("month"), .whole("touchpoint"), .known("store"),
        .whole("visits", total: true),
      ]
    }
  }

  private static let receiptColumns: [ShardColumn] = [
    .whole("receipt", total: true), .day("day"), .whole("day_number", total: true),
    .text("month"), .whole("clock", total: true), .known("hour"), .whole("store"),
    .known("person", total: true),
    .whole("is_void", total: true), .whole("lines", total: true), .whole("net", total: true),
    .whole("other_net", total: true), .whole("discount", total: true),
    .whole("code_discount", total: true), .known("margin", total: true),
    .whole("refunded", total: true), .whole("refunded_margin", total: true),
  ]

  /// The columns whose sums are checked.
  package var totals: [ShardColumn] { columns.filter(\.isTotal) }

  /// True for the small tables of names, which are one file whatever the number of shards.
  package var isNames: Bool { self == .channels || self == .touchpoints || self == .stores }
}
