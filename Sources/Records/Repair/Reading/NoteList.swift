/// Notes about rows: all are counted, the first are kept.
package struct NoteList: Sendable {
  /// The first notes.
  package private(set) var first: [RowNote] = []
  /// How many there are in all.
  package private(set) var count = 0

  /// How many are kept.
  package static let mostKept = 1000

  mutating func add(_ note: RowNote) {
    count += 1
    if first.count < NoteList.mostKept { first.append(note) }
  }
}
