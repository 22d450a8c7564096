import Measures

/// Enters drafts into a batch: texts become symbols, persons become pseudonyms.
struct RecordWriter: RecordSink {
  private(set) var records = FileRecords()
  private let book: PseudonymBook
  private var messages = SymbolTable()
  private var persons: [Person?] = []
  private let forgotten: Set<Pseudonym>
  /// By field the text that it had last.
  private var lasts = [Symbol](repeating: .absent, count: Field.allCases.count)

  init(_ book: PseudonymBook, forgotten: Set<Pseudonym>) {
    self.book = book
    self.forgotten = forgotten
  }

  /// Enters one record. What tells of a forgotten person and of nothing else is left out.
  mutating func add(_ draft: Draft, _ place: Place) {
    if draft.kind == .assignment, person(draft, .unit) == nil { return }
    if draft.kind == .customer, person(draft) == nil { return }
    let index =
      switch draft.kind {
      case .receiptLine: batch.receiptLines.enter(record(draft, place))
      case .refund: batch.refunds.enter(record(draft, place))
      case .touch: batch.touches.enter(record(draft, place))
      case .touchAggregate: batch.touchAggregates.enter(record(draft, place))
      case .spend: batch.spends.enter(record(draft, place))
      case .review: batch.opinions.enter(record(draft, place))
      case .answer: batch.answers.enter(record(draft, place))
      case .visitAggregate: batch.visits.enter(record(draft, place))
      case .touchpoint: batch.touchpoints.enter(record(draft, place))
      case .test: batch.tests.enter(record(draft, place))
      case .assignment: batch.assignments.enter(record(draft, place))
      case .plan: batch.plan.enter(record(draft, place))
      case .event: batch.events.enter(record(draft, place))
      case .capacity: batch.capacities.enter(record(draft, place))
      case .rate: batch.rates.enter(record(draft, place))
      case .customer: batch.customers.enter(record(draft, place))
      case .complete: batch.completeMonths.enter(record(draft, place))
      }
    records.order.append(RecordReference(draft.kind, index))
  }

  private mutating func record<Record: CanonicalRecord>(_ draft: Draft, _ place: Place) -> Record {
    guard let record = Record(draft, place, &self) else {
      preconditionFailure("A draft was checked before it enters a record.")
    }
    return record
  }

  /// Makes room for about so many records of a kind.
  mutating func reserve(_ count: Int, of kind: RecordKind) {
    batch.reserve(count, of: kind)
    records.order.reserveCapacity(count)
  }

  /// Symbols and persons that are kept for the records to come.
  private static let mostKept = 1 << 16

  /// Forgets all records, and with them symbols and persons once there are many.
  mutating func forgetRecords() {
    let batch = records.batch
    records = FileRecords()
    lasts = Array(repeating: .absent, count: lasts.count)
    if batch.symbols.count <= RecordWriter.mostKept { self.batch.symbols = batch.symbols }
    if persons.count <= RecordWriter.mostKept {
      self.batch.persons = batch.persons
    } else {
      messages = SymbolTable()
      persons = []
    }
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
    guard case .text(let place)? = draft[field] else { return nil }
    let text = draft.texts.span.extracting(place)
    // Neighbouring records are mostly of one shop or channel.
    let last = lasts[field.rawValue]
    if records.batch.symbols.holds(last, text) { return last }
    let symbol = records.batch.symbols.symbol(text)
    lasts[field.rawValue] = symbol
    return symbol
  }

  /// The person of a field; `nil` for nobody and for somebody who is to be forgotten.
  mutating func person(_ draft: Draft, _ field: Field = .customer) -> Person? {
    guard case .person(let place)? = draft[field] else { return nil }
    let known = messages.symbol(draft.texts.span.extracting(place))
    if Int(known.index) < persons.count { return persons[Int(known.index)] }
    let pseudonym = book.pseudonym(of: Array(draft.texts[place]))
    let person =
      forgotten.contains(pseudonym) ? nil : records.batch.persons.person(pseudonym)
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

extension Array {
  /// Appends an element and says where it stands.
  fileprivate mutating func enter(_ element: Element) -> Int {
    append(element)
    return count - 1
  }
}
