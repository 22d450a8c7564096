/// The weeks of `response_s2`: simulated once, kept as they are, and used by every tool that is
/// compared (METHOD §9.1, B4).
package enum KnownWeeks {
  /// Names of the channels in the order of the columns.
  package static let channels = [
    "flyer_print", "email", "paid_social", "paid_search", "coupon_receipt",
  ]

  /// True sales brought by each channel in all weeks; from the script that made them.
  package static let contributions = [290_547.76, 222_923.25, 205_436.51, 288_300.09, 88_405.36]

  /// Spend, channel by channel.
  package static var spend: [[Double]] {
    channels.indices.map { channel in rows.map { $0[channel] } }
  }

  /// Net sales of each week.
  package static var sales: [Double] { rows.map { $0[channels.count] } }

  /// The truth: sales per euro, and per further euro of the last 52 weeks (METHOD W5).
  package static var truths: [WeeklyTruth] {
    let further = [1.797788, 4.184234, 0.869012, 1.145994, 0.535044]
    return channels.indices.map { channel in
      WeeklyTruth(
        perEuro: contributions[channel] / spend[channel].reduce(0, +),
        furtherEuro: further[channel])
    }
  }

  /// The figures of each week, without its date.
  private static let rows: [[Double]] = {
    let text = String(decoding: PackageResources.response_s2_csv, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",").dropFirst().compactMap { Double($0) }
    }
  }()
}
