import Measures

/// Makes rows for linking of rows whose cells are all plain, where they lie in a block.
struct PlainLinks: PlainRows {
  private struct Word {
    let cell: Int
    let use: LinkPlan.WordUse
    var memo = CellMemo()
  }

  /// What a row says.
  private struct Meaning {
    var day: UInt32 = 0
    var store: UInt32 = 0
    var name: UInt32 = 0
    var contact: LinkWords.Contact = .none
    /// The number of the row's own currency; none for the file's.
    var currency = UInt32.max
    /// Where a clock behind the date begins.
    var clock = 0
    /// Since 1970.
    var second: UInt32 = 0
    var customer: CustomerNumber?
  }

  private let plan: LinkPlan
  private let target: any LinkTarget
  private let receipts: ReceiptMark
  private let store: UInt32
  private var words: [Word]
  /// The number of the file's own currency, for rows that name none, and its digits.
  private let currency: (number: UInt8, minorDigits: Int)
  /// The digits behind the mark of each currency, by its number.
  private var minorDigits = [Int](repeating: 0, count: LinkLine.mostCurrencies)
  private let usualContact: LinkWords.Contact
  /// The channel of a file that has no column for it, once it is known.
  private var usualName: UInt32?
  private var batch = LinkBatch()
  private(set) var count = 0

  /// Ready for the rows of a plan; `file` is its number among those that are linked.
  init(
    _ plan: LinkPlan, _ request: LinkRequest, file: Int,
    currency: (number: UInt8, minorDigits: Int), contact: LinkWords.Contact
  ) {
    self.plan = plan
    self.currency = currency
    target = request.target
    usualContact = contact
    receipts = ReceiptMark(file: file)
    store = LinkSink.store([])
    words = plan.words.map { Word(cell: $0.cell, use: $0.use) }
  }

  mutating func take(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>) -> Bool {
    guard row.count == plan.width, areNames(row, bytes, ends),
      var meaning = meaning(row, bytes, ends), let second = second(meaning, row, bytes, ends),
      case .read(let customer) = customer(row, bytes, ends)
    else { return false }
    (meaning.second, meaning.customer) = (second, customer)
    switch plan.role {
    case .touches:
      guard takeTouch(meaning, row, bytes, ends) else { return false }
    case .receipts:
      guard takeLine(meaning, row, bytes, ends) else { return false }
    }
    count += 1
    return true
  }

  private func areNames(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>) -> Bool {
    for (cell, isRequired) in plan.identifiers {
      if !isRequired {
        let place = row.place(cell, ends)
        if place.start == place.end { continue }
      }
      guard row.isName(cell, bytes, ends) else { return false }
    }
    return true
  }

  private mutating func meaning(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>)
    -> Meaning?
  {
    var found = Meaning()
    found.store = store
    found.contact = usualContact
    found.name = usualName ?? .max
    let behindDate = plan.clockBehindDate
    // A span, because every access to an array that may change asks who else holds it.
    let words = words.span
    for position in words.indices {
      var (start, end) = row.place(words[position].cell, ends)
      if words[position].use == .day, let clock = behindDate {
        guard end &- start == 11 &+ clock.length,
          CellKey.byte(bytes, start &+ 10) == Byte.space
        else { return nil }
        end = start &+ 10
        found.clock = start &+ 11
      }
      guard let meaning = words[position].memo.meaning(bytes, start, end) else { return nil }
      switch words[position].use {
      case .day: found.day = meaning
      case .store: found.store = meaning
      case .currency: found.currency = meaning
      case .name: found.name = meaning
      case .contact:
        found.contact = LinkWords.Contact(rawValue: UInt16(truncatingIfNeeded: meaning)) ?? .none
      case .checked: break
      }
    }
    return found
  }

  /// The second since 1970; `nil` if the clock is not plain.
  private func second(
    _ meaning: Meaning, _ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>
  ) -> UInt32? {
    let midnight = meaning.day &* 86_400
    if let (cell, form) = plan.clock {
      let (start, end) = row.place(cell, ends)
      if start < end {
        guard let form, end &- start == form.length, let second = form.second(bytes, start) else {
          return nil
        }
        return midnight &+ second
      }
    }
    guard let form = plan.clockBehindDate else {
      return plan.role == .touches ? midnight : midnight &+ 86_399
    }
    return form.second(bytes, meaning.clock).map { midnight &+ $0 }
  }

  // MARK: - Customers

  private enum Found {
    case read(CustomerNumber?)
    case unclear
  }

  private func customer(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>) -> Found {
    guard let customer = plan.customer else { return .read(nil) }
    guard let (start, end) = row.literal(customer.cell, bytes, ends) else { return .unclear }
    if start == end { return .read(nil) }
    var isMail = customer.kind == .email
    if customer.kind != .id {
      // Letters beyond ASCII have small ones too.
      let (hasAt, isASCII) = PlainLinks.looks(bytes, start, end)
      isMail = isMail || hasAt
      if isMail, !isASCII { return .unclear }
    }
    let number =
      isMail
      ? customer.mail.number(bytes, start, end) : customer.id.number(bytes, start, end)
    return .read(number)
  }

  /// Whether there is an `@`, and nothing beyond ASCII.
  @inline(__always)
  private static func looks(_ bytes: RawSpan, _ start: Int, _ end: Int) -> (Bool, Bool) {
    var (found, high) = (UInt64(0), UInt64(0))
    var place = end
    while place > start {
      let length = min(8, place &- start)
      let word = CellKey.tail(bytes, place, length)
      let rest = word ^ 0x4040_4040_4040_4040
      found |= (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080
      high |= word & 0x8080_8080_8080_8080
      place &-= length
    }
    return (found != 0, high == 0)
  }

  // MARK: - Rows

  private mutating func takeTouch(
    _ meaning: Meaning, _ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>
  ) -> Bool {
    guard meaning.name != .max, areNumbers(row, bytes, ends) else { return false }
    if meaning.contact == .none {
      batch.counts.answers += 1
    } else if let customer = meaning.customer {
      let word = LinkWords.word(meaning.name, meaning.contact)
      batch.touches.append(LinkTouch(customer, second: meaning.second, word: word))
    } else {
      batch.counts.strangers += 1
    }
    return true
  }

  private func areNumbers(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>) -> Bool {
    plan.numbers.allSatisfy { cell, _ in
      let place = row.content(cell, bytes, ends)
      return place.start == place.end || decimal(place, bytes) != nil
    }
  }

  private mutating func takeLine(
    _ meaning: Meaning, _ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>
  ) -> Bool {
    let isOwn = meaning.currency != .max
    let number = isOwn ? UInt8(truncatingIfNeeded: meaning.currency) : currency.number
    let digits = isOwn ? minorDigits[Int(number)] : currency.minorDigits
    guard let receipt = row.literal(plan.identifiers[0].cell, bytes, ends),
      let found = amount(row, bytes, ends, digits)
    else { return false }
    guard let amount = found.amount else {
      batch.counts.withoutAmount += 1
      return true
    }
    guard LinkLine.amounts.contains(amount) else { return false }
    let mark = receipts.mark(
      bytes, receipt.start, receipt.end, day: meaning.day, store: meaning.store)
    batch.add(
      LinkSale(
        second: meaning.second, receipt: mark, isRefund: false, currency: number, amount: amount),
      of: meaning.customer)
    return true
  }

  /// The amount of a line, which may be silent about it; `nil` if a number of it is not plain, or
  /// none is known.
  private func amount(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>, _ digits: Int)
    -> (amount: Int64?, Void)?
  {
    var amount = Int64?.none
    var isKnown = false
    for (cell, use) in plan.numbers {
      let place = row.content(cell, bytes, ends)
      if place.start == place.end { continue }
      // Most numbers need not be known: that they are some, and can be amounts, is enough.
      if let places = PlainLinks.places(place, bytes, mark: plan.mark) {
        if case .checked = use { continue }
        if case .otherAmount = use, places <= digits {
          isKnown = true
          continue
        }
      }
      guard let decimal = decimal(place, bytes) else { return nil }
      if case .checked = use { continue }
      guard let minor = decimal.minorUnits(digits) else { return nil }
      isKnown = true
      guard case .amount(let sign) = use else { continue }
      amount =
        switch sign {
        case nil: minor
        case .abs: abs(minor)
        case .negate: -minor
        }
    }
    return isKnown ? (amount, ()) : nil
  }

  /// The digits behind the mark of a short number; `nil` for any other.
  @inline(__always)
  private static func places(_ place: (start: Int, end: Int), _ bytes: RawSpan, mark: UInt8)
    -> Int?
  {
    let start = place.start &+ (CellKey.byte(bytes, place.start) == 0x2D ? 1 : 0)
    return ShortDecimal(bytes, place.end, place.end &- start, mark: mark)?.places
  }

  @inline(__always)
  private func decimal(_ place: (start: Int, end: Int), _ bytes: RawSpan) -> PlainDecimal? {
    let isNegative = CellKey.byte(bytes, place.start) == 0x2D
    let start = isNegative ? place.start &+ 1 : place.start
    var decimal: PlainDecimal
    if let short = ShortDecimal(bytes, place.end, place.end &- start, mark: plan.mark) {
      decimal = PlainDecimal(digits: short.value, places: short.places)
    } else {
      guard let long = PlainDecimal(bytes, start, place.end, mark: plan.mark) else { return nil }
      decimal = long
    }
    if isNegative { decimal.digits = -decimal.digits }
    return decimal
  }

  // MARK: - Learning

  mutating func learn(
    from sink: LinkSink, _ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>
  ) {
    guard row.count == plan.width, let lesson = sink.lesson else { return }
    if case .touch(_, let name, _) = lesson, !words.contains(where: { $0.use == .name }) {
      usualName = name
    }
    if case .line(_, let currency, _) = lesson {
      minorDigits[Int(currency.number)] = currency.minorDigits
    }
    for position in words.indices {
      var (start, end) = row.place(words[position].cell, ends)
      if words[position].use == .day, let clock = plan.clockBehindDate {
        guard end - start == 11 + clock.length else { continue }
        (start, end) = (start, start + 10)
      }
      guard let meaning = PlainLinks.meaning(words[position].use, lesson) else { continue }
      words[position].memo.learn(bytes, start, end, meaning)
    }
  }

  private static func meaning(_ use: LinkPlan.WordUse, _ lesson: LinkSink.Lesson) -> UInt32? {
    switch (use, lesson) {
    case (.checked, _): 0
    case (.day, .touch(let day, _, _)), (.day, .line(let day, _, _)): UInt32(exactly: day.number)
    case (.name, .touch(_, let name, _)): name
    case (.contact, .touch(_, _, let contact)): UInt32(contact.rawValue)
    case (.store, .line(_, _, let store)): store
    case (.currency, .line(_, let currency, _)): UInt32(currency.number)
    case (.store, .touch), (.currency, .touch): 0
    case (.name, .line), (.contact, .line): nil
    }
  }

  mutating func endBlock(_ sink: inout LinkSink, bytes: Int) {
    batch.bytes += bytes
    target.offer(&batch)
  }

  mutating func finish(_ sink: inout LinkSink) {
    target.take(&batch)
    sink.flush()
  }
}
