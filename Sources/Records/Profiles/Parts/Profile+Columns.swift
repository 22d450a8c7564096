extension Profile {
  /// A logical column and the header cells that may name it.
  package struct Column: Sendable {
    /// The logical name.
    package let name: String
    /// The spellings, best first.
    package let spellings: [ColumnSpelling]
    /// The spellings as written.
    package let written: [String]
  }

  /// Header cells that are never read, in any profile: staff, addresses, card digits (FORMATS §3).
  package static let forbiddenColumns = [
    "Server", "Cashier name", "Staff Name", "Employee", "BEDIENER_NAME", "PAN Suffix",
    "Last 4 digits", "Open_IP", "Click_IP", "IP Address", "ip_address", "Guest name",
    "reviewer_name", "Customer Name", "Konto",
  ]

  static func columns(_ table: ProfileTable) throws(ProfileError) -> [Column] {
    let forbidden = Set(forbiddenColumns.map { FoldedText($0) })
    var columns: [Column] = []
    for entry in table.entries {
      let texts = try ProfileTable.texts(entry.value, key: entry.key, file: table.file)
      for text in texts where forbidden.contains(FoldedText(text)) {
        throw table.error(.forbiddenColumn(text), at: entry.key)
      }
      if texts.isEmpty { throw table.error(.missingKey(entry.key), at: entry.key) }
      columns.append(
        Column(name: entry.key, spellings: texts.map { ColumnSpelling($0) }, written: texts))
    }
    return columns
  }
}
