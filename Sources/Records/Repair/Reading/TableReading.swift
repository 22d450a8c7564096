/// What reading a table to its end has shown.
package struct TableReading: Sendable {
  /// Data rows handed over.
  package internal(set) var rows = 0
  /// Rows that were repaired.
  package internal(set) var repairs = NoteList()
  /// Rows that no repair fits, handed over as they are, and tables that were left out.
  package internal(set) var rejected = NoteList()
}
