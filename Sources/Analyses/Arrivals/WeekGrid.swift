import Facts
import Measures
import Records

/// Counts by weekday and hour over the twelve months up to the end of the reported one.
struct WeekGrid {
  /// `byHour[weekday − 1][hour]`: receipts whose time is known.
  private(set) var receiptsByHour = WeekGrid.empty
  /// Contacts whose time is known.
  private(set) var contactsByHour = WeekGrid.empty
  /// Reviews whose time is known.
  private(set) var reviewsByHour = WeekGrid.empty
  /// By weekday: receipts, contacts, visits and reviews, whether or not their time is known.
  private(set) var receipts = [Int](repeating: 0, count: 7)
  private(set) var contacts = [Int](repeating: 0, count: 7)
  private(set) var visits = [Int](repeating: 0, count: 7)
  private(set) var reviews = [Int](repeating: 0, count: 7)
  /// Contacts by channel (index) and weekday.
  private(set) var byChannel: [[Int]]
  /// Contacts by phase (index) and weekday.
  private(set) var byPhase = [[Int]](
    repeating: [Int](repeating: 0, count: 7), count: Phase.allCases.count)

  private static let empty = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)

  init(_ material: Material) {
    let facts = material.facts
    let span = (material.setting.month - 11).first...material.setting.month.last
    byChannel = facts.register.channels.map { _ in [Int](repeating: 0, count: 7) }
    for receipt in facts.receipts where span.contains(receipt.day) && !receipt.isVoid {
      receipts[receipt.day.weekday - 1] += 1
      WeekGrid.add(1, receipt.day, receipt.second, to: &receiptsByHour)
    }
    for touch in facts.touches where span.contains(touch.day) && FactTable.isMeeting(touch) {
      contacts[touch.day.weekday - 1] += touch.count
      WeekGrid.add(touch.count, touch.day, touch.second, to: &contactsByHour)
      let channel = facts.register.channelOfTouchpoint[touch.touchpoint]
      byChannel[channel][touch.day.weekday - 1] += touch.count
      let phase = facts.register.touchpoints[touch.touchpoint].phase
      if let index = Phase.allCases.firstIndex(of: phase) {
        byPhase[index][touch.day.weekday - 1] += touch.count
      }
    }
    for visit in facts.visits where span.contains(visit.from) && visit.from == visit.to {
      visits[visit.from.weekday - 1] += Int(visit.visits)
    }
    for opinion in facts.opinions where span.contains(opinion.day) && !opinion.isOfCompetitor {
      reviews[opinion.day.weekday - 1] += 1
      let second = facts.records.opinions[opinion.index].at.secondOfDay
      WeekGrid.add(1, opinion.day, second, to: &reviewsByHour)
    }
  }

  /// Hours in which anything is known to have happened, from the first to the last.
  var hours: ClosedRange<Int>? {
    let used = (0..<24).filter { hour in
      [receiptsByHour, contactsByHour, reviewsByHour].contains { grid in
        grid.contains { $0[hour] > 0 }
      }
    }
    guard let first = used.first, let last = used.last else { return nil }
    return first...last
  }

  /// The weekday (1 Monday) and hour with the most receipts; `nil` if no receipt has a time.
  var busiest: (weekday: Int, hour: Int, receipts: Int)? {
    var best: (weekday: Int, hour: Int, receipts: Int)?
    for (weekday, row) in receiptsByHour.enumerated() {
      for (hour, count) in row.enumerated() where count > best?.receipts ?? 0 {
        best = (weekday + 1, hour, count)
      }
    }
    return best
  }

  private static func add(_ count: Int, _ day: Day, _ second: Int?, to grid: inout [[Int]]) {
    guard let second else { return }
    grid[day.weekday - 1][min(23, second / 3600)] += count
  }
}
