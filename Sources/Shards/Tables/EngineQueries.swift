/// The SQL of every table, for engines that know the standard: views over the shards, and one query
/// a table.
package struct EngineQueries: Sendable {
  private let words: [(name: String, value: String)]

  /// The queries within some bounds.
  package init(_ bounds: EngineBounds) { words = bounds.words }

  /// Statements that make the views which several tables share.
  package var views: [String] {
    [
      PackageResources.booked_sql, PackageResources.contact_cells_sql,
      PackageResources.personal_contacts_sql,
    ].map(filled)
  }

  /// The query of a table; its columns are the keys and figures of the table, in any order of rows.
  package func query(_ table: EngineTable) -> String { filled(EngineQueries.text(of: table)) }

  /// Rows and sums of a table of the shards: one row with its name, the count and the sums.
  package static func totals(of kind: ShardKind) -> String {
    let sums = kind.totals.map { ", coalesce(sum(\($0.name)), 0) AS \($0.name)" }.joined()
    let name = kind.rawValue
    return "SELECT '\(name)' AS kind, count(*) AS row_count\(sums)\nFROM \(name)\n"
  }

  private static func text(of table: EngineTable) -> [UInt8] {
    switch table {
    case .salesByMonth: PackageResources.sales_by_month_sql
    case .salesByStoreMonth: PackageResources.sales_by_store_month_sql
    case .takingsByStoreDay: PackageResources.takings_by_store_day_sql
    case .contactsByTouchpointMonth: PackageResources.contacts_by_touchpoint_month_sql
    case .contactsByChannelMonth: PackageResources.contacts_by_channel_month_sql
    case .personsByChannel: PackageResources.persons_by_channel_sql
    case .contactPressure: PackageResources.contact_pressure_sql
    case .channelOverlap: PackageResources.channel_overlap_sql
    case .contactPeriods: PackageResources.contact_periods_sql
    case .lastTouch: PackageResources.last_touch_sql
    case .lastCredit: PackageResources.last_credit_sql
    case .customersByMonth: PackageResources.customers_by_month_sql
    case .purchaseGaps: PackageResources.purchase_gaps_sql
    case .firstContact: PackageResources.first_contact_sql
    case .channelFunnel: PackageResources.channel_funnel_sql
    case .arrivals: PackageResources.arrivals_sql
    }
  }

  /// A text with every word in braces filled in.
  private func filled(_ text: [UInt8]) -> String {
    var result: [UInt8] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = rest[(open + 1)..<close]
      guard let word = words.first(where: { $0.name.utf8.elementsEqual(name) }) else {
        preconditionFailure("The SQL asks for a word that the bounds do not know.")
      }
      result += rest[..<open]
      result += Array(word.value.utf8)
      rest = rest[(close + 1)...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}
