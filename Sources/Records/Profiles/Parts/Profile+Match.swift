extension Profile {
  /// By what a file is recognised: names in any order and language, never positions.
  package struct Match: Sendable {
    /// Columns that must all be there.
    package let require: [Int]
    /// Header cells of which none may be there.
    let forbid: [FoldedText]
    /// True if the signature is so common that a person must confirm it.
    package let isWeak: Bool
    /// Key-value files: the first cell of the file.
    let firstLine: [FoldedText]
    /// Weak forms: the column that must stand first, with another one beside it.
    let firstColumn: Int?
    /// JSON: the name of the top-level array.
    let json: String?
    /// Columns of which at least two must be there; empty where none needs to be.
    let some: [Int]
    /// Names of the file, without extension, that stand in for `some`; empty: any name.
    package let fileNames: [FoldedText]

    init(_ table: ProfileTable, _ scope: ColumnScope) throws(ProfileError) {
      require = try scope.columns("require", of: table)
      forbid = try table.texts("forbid").map { FoldedText($0) }
      isWeak = try table.flag("weak")
      firstLine = try table.texts("first_line").map { FoldedText($0) }
      firstColumn = try scope.column("first_column", of: table)
      json = try table.text("json")
      some = try scope.columns("some", of: table)
      fileNames = try table.texts("file").map { FoldedText($0) }
      if require.isEmpty { throw table.error(.missingKey("require")) }
    }

    static let keys = [
      "require", "forbid", "weak", "first_line", "first_column", "json", "some", "file",
    ]
  }
}
