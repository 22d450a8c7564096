import Measures
import Records

/// Money spent by channel and week, over the days on which it works.
struct SpendLedger {
  /// Weeks before the first that warm up what is carried over (METHOD §3.4).
  private static let earlierWeeks = 8
  /// Spend is known shop by shop from this share on.
  private static let byShopShare = 0.9
  /// Days before a gap of a daily source that stand for the days in it.
  private static let fillDays = 28

  /// Channels with spend in the weeks, ascending.
  let channels: [Int]
  /// True if nearly all spend names its shop.
  let isKnownByShop: Bool
  /// `daily[channel][day]` from the first day of the earlier weeks, in units of money.
  private let daily: [[Double]]
  private let byStore: [Int: [[Double]]]
  private let weeks: Int

  init(facts: FactTable, firstMonday: Day, weeks: Int) {
    self.weeks = weeks
    let start = firstMonday - 7 * SpendLedger.earlierWeeks
    let end = min(facts.asOf, firstMonday + (7 * weeks - 1))
    var sums = Sums(
      facts: facts, span: start...max(start, end), days: 7 * (weeks + SpendLedger.earlierWeeks))
    sums.addCosts()
    sums.addUnitCosts()
    sums.fillGaps(days: SpendLedger.fillDays)
    let first = 7 * SpendLedger.earlierWeeks
    let found = sums.daily.indices.filter { channel in
      facts.register.channels[channel].isManaged
        && sums.daily[channel].dropFirst(first).contains { $0 > 0 }
    }
    let byStore = sums.byStore.mapValues { spend in found.map { spend[$0] } }
    channels = found
    daily = found.map { sums.daily[$0] }
    self.byStore = byStore
    let all = Moments.sum(daily.map { Moments.sum($0) })
    let named = Moments.sum(
      byStore.keys.sorted().map { Moments.sum((byStore[$0] ?? []).map { Moments.sum($0) }) })
    isKnownByShop = all > 0 && named >= SpendLedger.byShopShare * all
  }

  /// Weekly spend of the business or of one shop, channel by channel.
  func spend(of store: Int?) -> [[Double]] {
    table(store).map { days in
      (0..<weeks).map { SpendLedger.week(SpendLedger.earlierWeeks + $0, days) }
    }
  }

  /// The weeks before the first; empty where nothing was spent in them.
  func earlier(of store: Int?) -> [[Double]] {
    let table = table(store).map { days in
      (0..<SpendLedger.earlierWeeks).map { SpendLedger.week($0, days) }
    }
    return table.contains { $0.contains { $0 > 0 } } ? table : []
  }

  private func table(_ store: Int?) -> [[Double]] {
    guard let store else { return daily }
    return byStore[store] ?? daily.map { [Double](repeating: 0, count: $0.count) }
  }

  private static func week(_ index: Int, _ days: [Double]) -> Double {
    // A credit note may outweigh a week; a model knows no negative spend.
    max(0, Moments.sum(days[7 * index..<7 * index + 7]))
  }
}

extension SpendLedger {
  /// Daily sums while they are being filled.
  private struct Sums {
    let facts: FactTable
    let span: ClosedRange<Day>
    let unit: Double
    var daily: [[Double]]
    var byStore: [Int: [[Double]]] = [:]
    private var hasCosts: [Bool]

    init(facts: FactTable, span: ClosedRange<Day>, days: Int) {
      self.facts = facts
      self.span = span
      unit = Double(facts.rules.currency.minorUnitsPerUnit)
      let channels = facts.register.channels.count
      daily = Array(repeating: Array(repeating: 0, count: days), count: channels)
      hasCosts = Array(repeating: false, count: channels)
    }

    mutating func addCosts() {
      for cost in facts.costs {
        let channel = facts.register.channelOfTouchpoint[cost.touchpoint]
        hasCosts[channel] = true
        let first = max(cost.from, span.lowerBound)
        let last = min(cost.to, span.upperBound)
        guard first <= last else { continue }
        let perDay = Double(cost.amount) / unit / Double(cost.to - cost.from + 1)
        for number in first.number...last.number {
          add(perDay, channel, cost.store, Day(number: number))
        }
      }
    }

    /// Channels that are paid by the contact and have no invoice.
    mutating func addUnitCosts() {
      for touch in facts.touches where span.contains(touch.day) {
        let channel = facts.register.channelOfTouchpoint[touch.touchpoint]
        guard !hasCosts[channel], let micros = facts.register.channels[channel].unitCostMicros
        else { continue }
        switch touch.kind {
        case .sent, .couponPrinted, .called, .visited:
          add(Double(micros) / 1e6 * Double(touch.count), channel, touch.store, touch.day)
        default: break
        }
      }
    }

    /// Days without cost inside a source that reports every day are missing, not zero: the days
    /// before them stand for them.
    mutating func fillGaps(days: Int) {
      let months = (span.lowerBound.month.index...span.upperBound.month.index).map(
        Month.init(index:))
      for channel in daily.indices where hasCosts[channel] {
        for month in months {
          guard let gap = facts.costGap(channel: channel, in: month),
            span.contains(gap.lowerBound)
          else { continue }
          let start = gap.lowerBound - span.lowerBound
          guard start >= days else { continue }
          let usual = Moments.sum(daily[channel][start - days..<start]) / Double(days)
          for number in gap.lowerBound.number...gap.upperBound.number
          where span.contains(Day(number: number)) {
            daily[channel][number - span.lowerBound.number] = usual
          }
        }
      }
    }

    private mutating func add(_ amount: Double, _ channel: Int, _ store: Int?, _ day: Day) {
      daily[channel][day - span.lowerBound] += amount
      guard let store else { return }
      byStore[
        store, default: daily.map { [Double](repeating: 0, count: $0.count) }
      ][channel][day - span.lowerBound] += amount
    }
  }
}
