import Measures

/// Makes rows for linking of the records of a file, for every profile; the quick way learns from
/// it.
struct LinkSink: LearningSink {
  /// What the cells of a row with one record and nothing else mean.
  enum Lesson {
    case touch(day: Day, name: UInt32, LinkWords.Contact)
    case line(day: Day, currency: (number: UInt8, minorDigits: Int), store: UInt32)
  }

  /// Rows that are handed over at once.
  private static let batchRows = 4096

  private let request: LinkRequest
  private let role: LinkRequest.Role
  /// The file among those that are linked: its receipts are no others'.
  private let file: Int
  private var customers: CustomerKeys
  private let hmac: HMAC
  private let forgotten: Set<Pseudonym>
  /// Names that were asked for, with their numbers.
  private var names: [(channel: [UInt8], touchpoint: [UInt8], number: UInt32)] = []
  private var batch = LinkBatch()
  private var records = 0
  /// What the row taught that was read last.
  private(set) var lesson: Lesson?

  /// Takes the records of a file that is read for `role`.
  init(_ request: LinkRequest, _ role: LinkRequest.Role, file: Int, _ settings: ReadingSettings) {
    self.request = request
    self.role = role
    self.file = file
    customers = CustomerKeys(secret: settings.key)
    hmac = HMAC(key: settings.key)
    forgotten = settings.forgotten
  }

  mutating func add(_ draft: Draft, _ place: Place) {
    records += 1
    lesson = nil
    switch (role, draft.kind) {
    case (.touches, .touch): addTouch(draft)
    case (.touches, .touchAggregate): batch.counts.strangers += 1
    case (.receipts, .receiptLine), (.receipts, .refund): addLine(draft)
    default: batch.counts.others += 1
    }
    if batch.touches.count + batch.lines.count + batch.receipts.count >= LinkSink.batchRows {
      flush()
    }
  }

  mutating func note(_ key: ArraySlice<UInt8>, line: Int) {}

  mutating func beginRow() {
    records = 0
    lesson = nil
  }

  /// Hands over what is there.
  mutating func flush() {
    if !batch.isEmpty { request.target.take(&batch) }
  }

  // MARK: - Records

  private mutating func addTouch(_ draft: Draft) {
    guard let (stamp, _) = draft.stamp(.at), case .word(let position)? = draft[.kind] else {
      return
    }
    let contact = LinkWords.Contact(TouchKind.allCases[position])
    // A contact on a day without a time comes first on it.
    guard let name = name(draft), let second = LinkSink.second(stamp.day, stamp.secondOfDay ?? 0)
    else {
      batch.counts.beyond += 1
      return
    }
    if records == 1 { lesson = .touch(day: stamp.day, name: name, contact) }
    if contact == .none {
      batch.counts.answers += 1
    } else if let customer = customer(draft) {
      let word = LinkWords.word(name, contact)
      batch.touches.append(LinkTouch(customer, second: second, word: word))
    } else {
      batch.counts.strangers += 1
    }
  }

  private mutating func addLine(_ draft: Draft) {
    guard let (stamp, _) = draft.stamp(.at), let currency = draft.currency?.currency else {
      batch.counts.withoutAmount += 1
      return
    }
    // A receipt without a time is booked at the end of its day: contacts of the day come first.
    guard let second = LinkSink.second(stamp.day, stamp.secondOfDay ?? 86_399),
      let number = request.words.currency(currency)
    else {
      batch.counts.beyond += 1
      return
    }
    let store = LinkSink.store(text(draft, .store))
    let isRefund = draft.kind == .refund
    if records == 1, !isRefund {
      lesson = .line(day: stamp.day, currency: (number, currency.minorDigits), store: store)
    }
    guard let amount = draft.amount(request.amount == .gross ? .gross : .net) else {
      batch.counts.withoutAmount += 1
      return
    }
    guard LinkLine.amounts.contains(amount) else {
      batch.counts.beyond += 1
      return
    }
    let receipt = ReceiptMark(file: file).mark(text(draft, .receipt), day: stamp.day, store: store)
    batch.add(
      LinkSale(
        second: second, receipt: receipt, isRefund: isRefund, currency: number,
        amount: isRefund ? -amount : amount), of: customer(draft))
  }

  private func text(_ draft: Draft, _ field: Field) -> ArraySlice<UInt8> {
    draft.text(field) ?? []
  }

  /// The second since 1970; `nil` outside of what 32 bits hold.
  static func second(_ day: Day, _ second: Int) -> UInt32? {
    UInt32(exactly: day.number * 86_400 + second)
  }

  /// A shop in 32 bits.
  static func store(_ name: ArraySlice<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: ReceiptMark.hash(name) >> 32)
  }

  /// The number of the channel; `nil` when there are too many.
  private mutating func name(_ draft: Draft) -> UInt32? {
    let (channel, touchpoint) = (Array(text(draft, .channel)), Array(text(draft, .touchpoint)))
    let known = names.first { $0.channel == channel && $0.touchpoint == touchpoint }
    if let known { return known.number }
    func word(_ bytes: [UInt8]) -> String? {
      bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
    guard let number = request.words.name(request.channel(word(channel), word(touchpoint))) else {
      return nil
    }
    names.append((channel, touchpoint, number))
    return number
  }

  /// The customer; `nil` for nobody, and for who wants to be nobody.
  private mutating func customer(_ draft: Draft) -> CustomerNumber? {
    guard let message = draft.person(.customer).map(Array.init) else { return nil }
    if !forgotten.isEmpty, forgotten.contains(Pseudonym(digest: hmac.code(message))) { return nil }
    return customers.number(ofMessage: message)
  }
}
