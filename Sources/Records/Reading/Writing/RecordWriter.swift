import Measures

/// Enters drafts into a batch: texts become symbols, persons become pseudonyms.
struct RecordWriter: RecordSink {
  private(set) var records = FileRecords()
  private let hmac: HMAC
  private var messages = SymbolTable()
  private var persons: [Person] = []

  init(key: [UInt8]) { hmac = HMAC(key: key) }

  /// Enters one record.
  mutating func add(_ draft: Draft, _ place: Place) {
    let reference: RecordReference? =
      switch draft.kind {
      case .receiptLine: addReceiptLine(draft, place)
      case .refund: addRefund(draft, place)
      case .touch: addTouch(draft, place)
      case .touchAggregate: addTouchAggregate(draft, place)
      case .spend: addSpend(draft, place)
      case .review: addOpinion(draft, place)
      case .answer: addAnswer(draft, place)
      case .visitAggregate: addVisit(draft, place)
      case .touchpoint: addTouchpoint(draft, place)
      }
    precondition(reference != nil, "A draft was checked before it enters a record.")
    if let reference { records.order.append(reference) }
  }

  /// Notes the key of a row, for files that overlap.
  mutating func note(_ key: ArraySlice<UInt8>, line: Int) {
    let symbol = records.keyTable.symbol(key)
    records.keys.append((line, symbol))
  }

  var batch: RecordBatch {
    get { records.batch }
    _modify { yield &records.batch }
  }

  // MARK: - Fields

  mutating func symbol(_ draft: Draft, _ field: Field) -> Symbol? {
    guard case .text(let text)? = draft[field] else { return nil }
    return records.batch.symbols.symbol(text)
  }

  mutating func person(_ draft: Draft, _ field: Field = .customer) -> Person? {
    guard case .person(let message)? = draft[field] else { return nil }
    let known = messages.symbol(message)
    if Int(known.index) < persons.count { return persons[Int(known.index)] }
    let person = records.batch.persons.person(Pseudonym(digest: hmac.code(message)))
    persons.append(person)
    return person
  }

  func amount(_ draft: Draft, _ field: Field) -> Int64? {
    draft.amount(field)
  }

  func count(_ draft: Draft, _ field: Field) -> Int64? {
    guard case .count(let count)? = draft[field] else { return nil }
    return count
  }

  func stamp(_ draft: Draft, _ field: Field = .at) -> (stamp: Stamp, isApproximate: Bool)? {
    draft.stamp(field)
  }

  func period(_ draft: Draft) -> ClosedRange<Day>? { draft.period }

  func word<Word: CaseIterable>(_ draft: Draft, _ field: Field, _ type: Word.Type) -> Word?
  where Word.AllCases == [Word] {
    guard case .word(let position)? = draft[field] else { return nil }
    return Word.allCases[position]
  }

  func flag(_ draft: Draft, _ field: Field) -> Bool? {
    guard case .flag(let flag)? = draft[field] else { return nil }
    return flag
  }

  /// What the record says about its time and currency.
  func quality(_ draft: Draft) -> Quality {
    var quality = Quality(time: nil, currency: draft.currency?.quality)
    if let (stamp, isApproximate) = stamp(draft) {
      quality.time = isApproximate ? .approximate : stamp.secondOfDay == nil ? .day : .exact
    } else if let days = period(draft) {
      quality.time = days.lowerBound == days.upperBound ? .day : .period
    }
    quality.isMachine = flag(draft, .machine)
    return quality
  }
}
