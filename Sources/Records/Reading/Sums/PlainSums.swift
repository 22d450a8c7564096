import Measures

/// Adds up the rows whose cells are all plain, where they lie in a block.
///
/// Everything that the loop needs for a row lies side by side here: a detour through the tables of
/// the full reading would cost more than the row itself.
struct PlainSums: PlainRows {
  private struct Word {
    let cell: Int
    let use: SumPlan.WordUse
    /// Where its meaning stands in the word of a group.
    let bit: UInt64
    var memo = CellMemo()
  }

  private struct Amount {
    let cell: Int
    let isNet: Bool
    let sign: NumberTool.Sign?
  }

  private let width: Int
  private let mark: UInt8
  private let receipt: Int
  private var words: [Word]
  private let amounts: [Amount]
  /// The cells that must hold a number or nothing.
  private let checked: [Int]
  /// The group of rows that say nothing: its currency is the file's where rows name none.
  private let group: UInt64
  private let namesCurrency: Bool
  /// The digits behind the mark of each currency, by its number, and of the file's own.
  private var minorDigits: (own: Int, all: [Int])
  /// The sums of these rows; stores and currencies are numbered by the full reading.
  private(set) var sums = GroupSums()
  /// How many rows were added up.
  private(set) var count = 0

  /// Ready for the rows of a plan; `currency` is the number of the file's own currency.
  init(_ plan: SumPlan, currency: UInt16) {
    (width, mark, receipt) = (plan.width, plan.mark, plan.receipt)
    words = plan.words.map { Word(cell: $0.cell, use: $0.use, bit: PlainSums.bit($0.use)) }
    amounts = plan.numbers.compactMap { cell, use in
      switch use {
      case .net(let sign): Amount(cell: cell, isNet: true, sign: sign)
      case .gross(let sign): Amount(cell: cell, isNet: false, sign: sign)
      case .checked: nil
      }
    }
    checked = plan.numbers.compactMap { cell, use in
      if case .checked = use { cell } else { nil }
    }
    namesCurrency = plan.words.contains { $0.use == .currency }
    group = namesCurrency ? 0 : UInt64(currency) << SumTable.Group.currencyBit
    minorDigits = (plan.currency.minorDigits, [])
  }

  private static func bit(_ use: SumPlan.WordUse) -> UInt64 {
    switch use {
    case .day: SumTable.Group.monthBit
    case .store: SumTable.Group.storeBit
    // What is only checked means 0.
    case .currency, .checked: SumTable.Group.currencyBit
    }
  }

  /// Adds a row up; false if a cell of it is not plain.
  ///
  /// What is called here takes the few values it needs and not `self`, which would be copied for
  /// each call.
  @inline(__always)
  mutating func take(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>) -> Bool {
    guard row.count == width, row.isName(receipt, bytes, ends),
      let meaning = PlainSums.meaning(of: words.span, row, bytes, ends)
    else { return false }
    let key = group | meaning
    let number = Int(UInt16(truncatingIfNeeded: key &>> SumTable.Group.currencyBit))
    let digits = namesCurrency ? minorDigits.all[number] : minorDigits.own
    let cells = CellNumbers(mark: mark, minorDigits: digits)
    guard cells.areNumbers(checked.span, row, bytes, ends),
      let (net, gross) = PlainSums.sale(amounts.span, cells, row, bytes, ends)
    else { return false }
    sums.add(key, net: net, gross: gross)
    count &+= 1
    return true
  }

  /// What the words of a row mean, in the word of its group.
  @inline(__always)
  private static func meaning(
    of words: Span<Word>, _ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>
  ) -> UInt64? {
    var found: UInt64 = 0
    for position in words.indices {
      let place = row.place(words[position].cell, ends)
      guard let meaning = words[position].memo.meaning(bytes, place.start, place.end) else {
        return nil
      }
      found |= UInt64(meaning) &<< words[position].bit
    }
    return found
  }

  /// The amounts of a row, of which at least one is known; `nil` if one of them is not plain.
  @inline(__always)
  private static func sale(
    _ amounts: Span<Amount>, _ cells: CellNumbers, _ row: RowPlaces, _ bytes: RawSpan,
    _ ends: Span<UInt32>
  ) -> (net: Int64?, gross: Int64?)? {
    var (net, gross) = (Int64?.none, Int64?.none)
    for position in amounts.indices {
      let amount = amounts[position]
      guard let minor = cells.amount(amount.cell, row, bytes, ends) else { return nil }
      guard let minor else { continue }
      let signed = signed(minor, amount.sign)
      if amount.isNet { net = signed } else { gross = signed }
    }
    return net == nil && gross == nil ? nil : (net, gross)
  }

  @inline(__always)
  private static func signed(_ amount: Int64, _ sign: NumberTool.Sign?) -> Int64 {
    switch sign {
    case nil: amount
    case .abs: abs(amount)
    case .negate: -amount
    }
  }

  /// Learns from a row of one sale and nothing else.
  mutating func learn(
    from sink: SumSink, _ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>
  ) {
    guard let group = sink.lesson else { return }
    let currencies = sink.table.currencies
    guard row.count == width else { return }
    if minorDigits.all.count < currencies.count {
      minorDigits.all = currencies.map(\.minorDigits)
    }
    for position in words.indices {
      let place = row.place(words[position].cell, ends)
      let meaning: UInt32 =
        switch words[position].use {
        case .day: UInt32(clamping: group.month.index)
        case .store: group.store
        case .currency: UInt32(group.currency)
        case .checked: 0
        }
      words[position].memo.learn(bytes, place.start, place.end, meaning)
    }
  }

  /// Sums are kept to the end.
  func endBlock(_ sink: inout SumSink, bytes: Int) {}

  /// Sums stay where they are.
  func finish(_ sink: inout SumSink) {}
}
