/// Which list of a batch holds a record, and where: keeps the order of a file's records.
package struct RecordReference: Hashable, Sendable {
  let kind: RecordKind
  private let position: UInt32

  /// The position in the list.
  package var index: Int { Int(position) }

  init(_ kind: RecordKind, _ index: Int) {
    self.kind = kind
    position = UInt32(clamping: index)
  }
}
