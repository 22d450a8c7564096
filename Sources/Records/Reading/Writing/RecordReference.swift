/// Which array of a batch holds a record, and where: keeps the order of a file's records.
package struct RecordReference: Hashable, Sendable {
  /// The kinds of a batch.
  package enum Kind: UInt8, Sendable {
    case receiptLine, refund, touch, touchAggregate, spend, opinion, answer, visit, touchpoint
  }

  /// The array.
  package let kind: Kind
  private let position: UInt32

  /// The position in the array.
  package var index: Int { Int(position) }

  init(_ kind: Kind, _ index: Int) {
    self.kind = kind
    position = UInt32(clamping: index)
  }
}
