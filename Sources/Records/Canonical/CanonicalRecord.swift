/// What every kind of record knows of itself: its list in a batch, how a draft becomes one, and
/// how it is written.
///
/// One file for each kind conforms to it; a new kind is that file, a case of `RecordKind` and a
/// list in `RecordBatch`.
protocol CanonicalRecord: Sendable {
  /// The name in profiles and in the canonical JSON.
  static var recordKind: RecordKind { get }
  /// The list of a batch that holds the records of this kind.
  static var list: WritableKeyPath<RecordBatch, [Self]> { get }
  /// File and line.
  var place: Place { get }

  /// The record of a draft that was checked; `nil` if a required field is not there.
  init?(_ draft: borrowing Draft, _ place: Place, _ writer: inout RecordWriter)

  /// Exchanges all handles for those of the folder's tables.
  mutating func renumber(_ map: inout HandleMap)

  /// What it tells about and when; `nil` for tables in which a key names every row.
  var subject: RecordSubject? { get }

  /// Writes all fields behind `record` and `line`, with the names of FORMATS §3.
  func write(_ fields: RecordJSON, _ json: inout JSONText)
}

extension CanonicalRecord {
  var subject: RecordSubject? { nil }
}

extension RecordKind {
  /// The Swift type of the records.
  var type: any CanonicalRecord.Type {
    switch self {
    case .receiptLine: ReceiptLine.self
    case .refund: Refund.self
    case .touch: Touch.self
    case .touchAggregate: TouchAggregate.self
    case .spend: Spend.self
    case .review: Opinion.self
    case .answer: Answer.self
    case .visitAggregate: Visit.self
    case .touchpoint: TouchpointEntry.self
    case .test: DeclaredTest.self
    case .assignment: Assignment.self
    case .plan: PlanEntry.self
    case .event: OwnerEvent.self
    case .capacity: ServiceCapacity.self
    case .rate: RateQuote.self
    case .customer: CustomerEntry.self
    case .complete: CompleteMonth.self
    }
  }
}
