import Measures

/// Adds the sales of a file up instead of keeping them.
struct SumSink: LearningSink {
  /// The sums so far.
  var table = SumTable()
  /// The group of the sale that was added last, for readers that learn from it what cells mean;
  /// only of rows with one sale and nothing else.
  private(set) var lesson: SumTable.Group?
  private var records = 0

  mutating func add(_ draft: Draft, _ place: Place) {
    records += 1
    lesson = nil
    guard draft.kind == .receiptLine || draft.kind == .refund,
      let (stamp, _) = draft.stamp(.at), let currency = draft.currency?.currency
    else { return }
    let group = SumTable.Group(
      isRefund: draft.kind == .refund, store: table.store(draft.text(.store)),
      month: stamp.day.month,
      currency: table.currency(currency))
    table.add(group, net: draft.amount(.net), gross: draft.amount(.gross))
    if records == 1, !group.isRefund { lesson = group }
  }

  mutating func note(_ key: ArraySlice<UInt8>, line: Int) {}

  /// Forgets the last lesson.
  mutating func beginRow() {
    records = 0
    lesson = nil
  }
}
