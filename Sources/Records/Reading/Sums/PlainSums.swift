import Measures

/// Adds up the rows whose cells are all plain, where they lie in a block.
///
/// Everything that the loop needs for a row lies side by side here: a detour through the tables of
/// the full reading would cost more than the row itself.
struct PlainSums: PlainRows {
  private struct Word {
    let cell: Int
    let use: SumPlan.WordUse
    var memo = CellMemo()
  }

  private struct Number {
    enum Role { case net, gross, checked }

    let cell: Int
    let role: Role
    let sign: NumberTool.Sign?
  }

  private let width: Int
  private let mark: UInt8
  private let receipt: Int
  private var words: [Word]
  private let numbers: [Number]
  /// The number of the file's own currency, for rows that name none, and its digits.
  private let currency: (index: UInt16, minorDigits: Int)
  /// The digits behind the mark of each currency, by its number.
  private var minorDigits: [Int]
  /// The sums of these rows; stores and currencies are numbered by the full reading.
  private(set) var sums = GroupSums()
  /// How many rows were added up.
  private(set) var count = 0

  /// Ready for the rows of a plan; `currency` is the number of the file's own currency.
  init(_ plan: SumPlan, currency: UInt16) {
    (width, mark, receipt) = (plan.width, plan.mark, plan.receipt)
    words = plan.words.map { Word(cell: $0.cell, use: $0.use) }
    numbers = plan.numbers.map { cell, use in
      switch use {
      case .net(let sign): Number(cell: cell, role: .net, sign: sign)
      case .gross(let sign): Number(cell: cell, role: .gross, sign: sign)
      case .checked: Number(cell: cell, role: .checked, sign: nil)
      }
    }
    self.currency = (currency, plan.currency.minorDigits)
    minorDigits = []
  }

  /// Adds a row up; false if a cell of it is not plain.
  mutating func take(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>) -> Bool {
    guard row.count == width, row.isName(receipt, bytes, ends),
      let (store, month, own) = meaning(row, bytes, ends)
    else { return false }
    let isOwn = own != .max
    let digits = isOwn ? minorDigits[Int(own)] : currency.minorDigits
    let group = SumTable.Group(
      isRefund: false, store: store, month: Month(index: Int(month)),
      currency: isOwn ? UInt16(truncatingIfNeeded: own) : currency.index)
    guard let (net, gross) = amounts(row, bytes, ends, digits) else { return false }
    sums.add(group, net: net, gross: gross)
    count += 1
    return true
  }

  /// What the words of a row mean; the currency is none where the row names none.
  private func meaning(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>)
    -> (store: UInt32, month: UInt32, currency: UInt32)?
  {
    var found = (store: UInt32(0), month: UInt32(0), currency: UInt32.max)
    // A span, because every access to an array of the struct asks who else holds it.
    let words = words.span
    for position in words.indices {
      let place = row.place(words[position].cell, ends)
      guard let meaning = words[position].memo.meaning(bytes, place.start, place.end) else {
        return nil
      }
      switch words[position].use {
      case .day: found.month = meaning
      case .store: found.store = meaning
      case .currency: found.currency = meaning
      case .checked: break
      }
    }
    return found
  }

  /// The amounts of a row, of which at least one is known; `nil` if a number of it is not plain.
  private func amounts(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>, _ digits: Int)
    -> (net: Int64?, gross: Int64?)?
  {
    var (net, gross) = (Int64?.none, Int64?.none)
    for position in numbers.indices {
      let number = numbers[position]
      let place = row.content(number.cell, bytes, ends)
      if place.start == place.end { continue }
      let isNegative = CellKey.byte(bytes, place.start) == 0x2D
      let start = isNegative ? place.start &+ 1 : place.start
      var decimal: PlainDecimal
      if let short = ShortDecimal(bytes, place.end, place.end &- start, mark: mark) {
        if number.role == .checked { continue }
        decimal = PlainDecimal(digits: short.value, places: short.places)
      } else {
        guard let long = PlainDecimal(bytes, start, place.end, mark: mark) else { return nil }
        if number.role == .checked { continue }
        decimal = long
      }
      if isNegative { decimal.digits = -decimal.digits }
      guard let minor = decimal.minorUnits(digits) else { return nil }
      let amount = PlainSums.signed(minor, number.sign)
      if number.role == .net { net = amount } else { gross = amount }
    }
    return net == nil && gross == nil ? nil : (net, gross)
  }

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
    if minorDigits.count < currencies.count { minorDigits = currencies.map(\.minorDigits) }
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
