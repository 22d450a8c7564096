/// A kind of canonical record, and what its fields hold (FORMATS §3).
enum RecordKind: String, CaseIterable, Sendable {
  case receiptLine = "receipt_line"
  case refund, touch
  case touchAggregate = "touch_aggregate"
  case spend, review, answer
  case visitAggregate = "visit_aggregate"
  case touchpoint, test, assignment, plan, event, capacity, rate, customer, complete

  /// The fields of the record.
  var fields: [Field: FieldType] {
    switch self {
    case .receiptLine: RecordKind.sale.merging(RecordKind.line) { $1 }
    case .refund: RecordKind.sale.merging([.refundOf: .identifier]) { $1 }
    case .touch: RecordKind.routed.merging(RecordKind.contact) { $1 }
    case .touchAggregate:
      RecordKind.routed.merging(RecordKind.claims) { $1 }.merging([.at: .time, .counts: .counts]) {
        $1
      }
    case .spend: RecordKind.routed.merging(RecordKind.cost) { $1 }
    case .review: RecordKind.opinion
    case .answer: RecordKind.reply
    case .visitAggregate:
      RecordKind.routed.merging(RecordKind.claims) { $1 }.merging(RecordKind.footfall) { $1 }
    case .touchpoint: RecordKind.entry
    case .test: RecordKind.trial
    case .assignment: [.test: .identifier, .unit: .customer, .arm: .text]
    case .plan:
      [.month: .time, .measure: .text, .value: .number, .channel: .text, .store: .text]
    case .event:
      [
        .period: .period, .label: .text, .store: .text, .value: .number,
        .demand: .word(["yes", "no"]),
      ]
    case .capacity: RecordKind.service
    case .rate: [.at: .time, .currency: .currency, .rate: .number]
    case .customer: RecordKind.person
    case .complete: [.source: .text, .month: .time]
    }
  }

  /// The fields that every record of the kind has; amounts and channels are asked for separately.
  var required: [Field] {
    switch self {
    case .receiptLine: [.at, .receipt]
    case .refund: [.at]
    case .touch: [.at, .kind]
    case .touchAggregate: [.at, .counts]
    case .spend: [.period, .amount]
    case .review: [.at, .source, .score, .min, .max]
    case .answer: [.at, .survey, .question, .value]
    case .visitAggregate: [.period, .visits]
    case .touchpoint: [.id, .name, .channel, .phase, .kind, .managed, .expected]
    case .test: [.id, .unit, .period, .designShare]
    case .assignment: [.test, .unit, .arm]
    case .plan: [.month, .measure, .value]
    case .event: [.period, .label]
    case .capacity: [.touchpoint, .servers, .ratePerHour]
    case .rate: [.at, .currency, .rate]
    case .customer: [.customer]
    case .complete: [.source, .month]
    }
  }

  /// Fields of which at least one must be there.
  var alternatives: [Field] {
    switch self {
    case .receiptLine, .refund: [.gross, .net, .amount]
    case .touch, .touchAggregate, .spend, .visitAggregate, .test: [.touchpoint, .channel]
    case .review, .answer, .touchpoint, .assignment, .plan, .event, .capacity, .rate, .customer,
      .complete:
      []
    }
  }

  /// Fields whose number must lie between two others, which it may not reach; `nil`: no limit.
  var openRanges: [(field: Field, above: PlainNumber, below: PlainNumber?)] {
    switch self {
    case .test: [(.designShare, PlainNumber(0), PlainNumber(1))]
    case .capacity: [(.ratePerHour, PlainNumber(0), nil)]
    case .rate: [(.rate, PlainNumber(0), nil)]
    default: []
    }
  }

  private static func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> FieldType
  where Word.RawValue == String {
    .word(type.allCases.map(\.rawValue))
  }

  private static let sale: [Field: FieldType] = [
    .at: .time, .receipt: .identifier, .net: .amount, .gross: .amount, .tax: .amount,
    .cost: .amount, .payment: .identifier, .item: .text, .category: .text, .quantity: .number,
    .customer: .customer, .store: .text,
  ]

  private static let line: [Field: FieldType] = [
    .amount: .amount, .discount: .amount, .coupon: .text, .customerType: words(CustomerType.self),
    .origin: .text, .role: .word(["item"] + LineRole.allCases.map(\.rawValue)),
  ]

  private static let routed: [Field: FieldType] = [
    .channel: .text, .touchpoint: .text, .campaign: .text, .store: .text,
  ]

  private static let claims: [Field: FieldType] = [
    .claimedConversions: .number, .claimedValue: .amount,
  ]

  private static let contact: [Field: FieldType] = [
    .at: .time, .kind: words(TouchKind.self), .customer: .customer, .receipt: .identifier,
    .coupon: .text, .machine: .machine,
  ]

  private static let cost: [Field: FieldType] = [
    .period: .period, .amount: .amount, .impressions: .count, .clicks: .count, .contacts: .count,
    .costKind: words(CostKind.self), .claimedConversions: .number,
  ]

  private static let footfall: [Field: FieldType] = [
    .period: .period, .visits: .count, .engaged: .count, .capacity: .count,
  ]

  private static let opinion: [Field: FieldType] = [
    .at: .time, .source: .text, .score: .number, .min: .number, .max: .number, .id: .identifier,
    .title: .text, .text: .text, .positive: .text, .negative: .text, .parts: .parts,
    .store: .text, .touchpoint: .text, .replied: .flag, .repliedAt: .time, .competitor: .text,
  ]

  private static let reply: [Field: FieldType] = [
    .at: .time, .survey: .text, .question: .text, .value: .text, .min: .number, .max: .number,
    .customer: .customer, .touchpoint: .text, .store: .text,
  ]

  private static let entry: [Field: FieldType] = [
    .id: .identifier, .name: .text, .channel: .text,
    .phase: words(TouchpointEntry.Phase.self), .kind: words(TouchpointEntry.Medium.self),
    .managed: words(TouchpointEntry.Steering.self), .expected: .word(["yes", "no"]),
    .owner: .text, .state: words(TouchpointEntry.State.self), .clear: .word(["yes", "no"]),
    .consistent: .word(["yes", "no"]),
  ]

  private static let trial: [Field: FieldType] = [
    .id: .identifier, .channel: .text, .touchpoint: .text, .unit: words(DeclaredTest.Unit.self),
    .period: .period, .designShare: .number, .cost: .amount,
  ]

  private static let service: [Field: FieldType] = [
    .touchpoint: .text, .weekday: words(Weekday.self), .hour: .word((0..<24).map(String.init)),
    .servers: .count, .ratePerHour: .number, .store: .text,
  ]

  private static let person: [Field: FieldType] = [
    .customer: .customer, .firstSeen: .time, .segment: .text, .area: .text, .ageGroup: .text,
    .contactable: .word(["yes", "no"]), .storeCard: .word(["yes", "no"]),
  ]
}
