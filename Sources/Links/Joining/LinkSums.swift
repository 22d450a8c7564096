import Measures
import Records

/// Sums by currency and channel as they grow.
struct LinkSums: Sendable {
  /// What belongs to one channel in one currency.
  struct Sum: Sendable {
    var lines = 0
    var receipts = 0
    var revenue: Int128 = 0
  }

  private let channels: Int
  /// By currency: the channels, then what has no contact.
  private var sums: [Sum] = []
  /// Receipts of unknown customers, by currency.
  private var anonymousReceipts: [Int] = []

  /// Sums of so many channels.
  init(channels: Int) { self.channels = channels }

  /// The place that stands for no contact.
  var noContact: Int { channels }

  /// Adds a line to its sum, and its receipt if it is a new one.
  mutating func add(_ line: LinkLine, to channel: Int, isNewReceipt: Bool) {
    let place = line.currency * (channels + 1) + channel
    if sums.count <= place { grow(to: line.currency) }
    sums[place].lines += 1
    sums[place].receipts += isNewReceipt ? 1 : 0
    sums[place].revenue += Int128(line.amount)
  }

  /// Counts receipts of unknown customers.
  mutating func add(anonymousReceipts count: Int, currency: Int) {
    while anonymousReceipts.count <= currency { anonymousReceipts.append(0) }
    anonymousReceipts[currency] += count
  }

  /// Adds the sums of other partitions.
  mutating func add(_ other: LinkSums) {
    while sums.count < other.sums.count { sums.append(Sum()) }
    for (place, sum) in other.sums.enumerated() {
      sums[place].lines += sum.lines
      sums[place].receipts += sum.receipts
      sums[place].revenue += sum.revenue
    }
    for (currency, count) in other.anonymousReceipts.enumerated() {
      add(anonymousReceipts: count, currency: currency)
    }
  }

  private mutating func grow(to currency: Int) {
    while sums.count < (currency + 1) * (channels + 1) { sums.append(Sum()) }
  }

  /// The sums in one currency with their names.
  func list(
    currency number: Int, _ currency: Currency, _ names: [String], _ unknown: LinkBatch.Anonymous
  ) -> [LinkSum] {
    let first = number * (channels + 1)
    let groups = names.map { LinkSum.Group.channel($0) } + [.noContact]
    let known = groups.enumerated().map { offset, group in
      let sum = first + offset < sums.count ? sums[first + offset] : Sum()
      return LinkSum(
        group: group, currency: currency, lines: sum.lines, receipts: sum.receipts,
        revenue: sum.revenue)
    }
    let receipts = number < anonymousReceipts.count ? anonymousReceipts[number] : 0
    return known + [
      LinkSum(
        group: .notIdentified, currency: currency, lines: unknown.lines, receipts: receipts,
        revenue: unknown.revenue)
    ]
  }
}
