/// The records of one file, before they join those of the folder.
package struct FileRecords: Sendable {
  /// The records; symbols and persons count within the file.
  package internal(set) var batch = RecordBatch()
  /// By line, then by block of the profile.
  package internal(set) var order: [RecordReference] = []
  /// For each row that gave records, its key for re-imported files; empty where nobody asked.
  var keys: [(line: Int, key: Symbol)] = []
  var keyTable = SymbolTable()
}
