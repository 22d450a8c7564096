/// The logical names that the tables of one profile may use.
struct ColumnScope {
  /// Names of `columns`, then of joined columns; the position is the column's number.
  private(set) var names: [String]

  /// The number that stands for the first physical cell, whatever its name: `#1`.
  static let firstCell = -1

  /// The number of a name; an error that suggests the nearest name.
  func column(_ name: String, in table: ProfileTable, at key: String?) throws(ProfileError)
    -> Int
  {
    if name == "#1" { return ColumnScope.firstCell }
    guard let index = names.firstIndex(of: name) else {
      throw table.error(
        .unknownColumn(name, nearest: Spelling.nearest(name, in: names)), at: key)
    }
    return index
  }

  /// The number of a name under a key; `nil` without the key.
  func column(_ key: String, of table: ProfileTable) throws(ProfileError) -> Int? {
    guard let name = try table.text(key) else { return nil }
    return try column(name, in: table, at: key)
  }

  /// The numbers of the names under a key.
  func columns(_ key: String, of table: ProfileTable) throws(ProfileError) -> [Int] {
    var columns: [Int] = []
    for name in try table.texts(key) { columns.append(try column(name, in: table, at: key)) }
    return columns
  }
}
