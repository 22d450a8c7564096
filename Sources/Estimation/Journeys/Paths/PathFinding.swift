/// Journeys cut out of customers' histories (METHOD §3.3, Paths).
///
/// A purchase ends a path and starts a new one. A path without purchase counts only once the
/// lookback has fully elapsed; until then it is open and left out, because it may still buy.
package struct PathFinding: Sendable {
  /// Complete journeys, customer by customer in the order given, each customer's by time.
  package private(set) var journeys: [Journey] = []
  /// Paths that may still end in a purchase.
  package private(set) var openPaths = 0
  /// Purchases without a touch inside the lookback; they are given to no channel.
  package private(set) var purchasesWithoutTouch = 0
  /// The value of those purchases.
  package private(set) var valueWithoutTouch = 0.0

  private let lookbackDays: Double
  private let endDay: Double

  /// - Parameters:
  ///   - lookbackDays: L, how long before a purchase a touch still counts.
  ///   - endDay: the day up to which purchases are known.
  package init(_ histories: [CustomerHistory], lookbackDays: Double, endDay: Double) {
    precondition(lookbackDays > 0, "A lookback has a length.")
    self.lookbackDays = lookbackDays
    self.endDay = endDay
    for history in histories { add(history) }
  }

  private mutating func add(_ history: CustomerHistory) {
    let touches = history.touches.sorted {
      $0.day != $1.day ? $0.day < $1.day : $0.channel < $1.channel
    }
    let purchases = history.purchases.sorted { $0.day < $1.day }
    var next = 0
    for purchase in purchases {
      var segment: [CustomerHistory.Touch] = []
      while next < touches.count, touches[next].day <= purchase.day {
        segment.append(touches[next])
        next += 1
      }
      close(segment, by: purchase, customer: history.customer)
    }
    for run in runs(Array(touches[next...])) { closeWithoutPurchase(run, history.customer) }
  }

  /// Ends the last run of a segment with a purchase if it is near enough; earlier runs ended in
  /// nothing.
  private mutating func close(
    _ segment: [CustomerHistory.Touch], by purchase: CustomerHistory.Purchase, customer: Int
  ) {
    var runs = runs(segment)
    guard let last = runs.last?.last, purchase.day - last.day <= lookbackDays else {
      for run in runs { closeWithoutPurchase(run, customer) }
      purchasesWithoutTouch += 1
      valueWithoutTouch += purchase.value
      return
    }
    let counted = runs.removeLast().filter { purchase.day - $0.day <= lookbackDays }
    for run in runs { closeWithoutPurchase(run, customer) }
    journeys.append(
      Journey(
        customer: customer, channels: counted.map(\.channel),
        ageDays: counted.map { purchase.day - $0.day }, value: purchase.value))
  }

  private mutating func closeWithoutPurchase(
    _ run: [CustomerHistory.Touch], _ customer: Int
  ) {
    guard let last = run.last else { return }
    guard last.day + lookbackDays <= endDay else {
      openPaths += 1
      return
    }
    journeys.append(
      Journey(
        customer: customer, channels: run.map(\.channel),
        ageDays: run.map { last.day - $0.day }, value: nil))
  }

  /// Touches split wherever the lookback passes between two of them.
  private func runs(_ touches: [CustomerHistory.Touch]) -> [[CustomerHistory.Touch]] {
    var runs: [[CustomerHistory.Touch]] = []
    for touch in touches {
      if let last = runs.last?.last, touch.day - last.day <= lookbackDays {
        runs[runs.count - 1].append(touch)
      } else {
        runs.append([touch])
      }
    }
    return runs
  }
}
