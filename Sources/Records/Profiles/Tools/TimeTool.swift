/// Where the time of a record comes from (FORMATS §5.3).
final class TimeTool: Sendable {
  /// The first filled one counts.
  let columns: [Int]
  /// A filled cell of this column wins over a time in the date cell.
  let clock: Int?
  /// True if the source has no time of its own for the event.
  let isApproximate: Bool

  static let keys = ["date", "clock", "column", "first_of", "approximate"]

  init(_ source: ProfileSource, key: String, in table: ProfileTable, _ scope: ColumnScope)
    throws(ProfileError)
  {
    if let name = source.text {
      columns = [try scope.column(name, in: table, at: key)]
      (clock, isApproximate) = (nil, false)
      return
    }
    let own = try ProfileTable(source, file: table.file, key: key, keys: TimeTool.keys)
    clock = try scope.column("clock", of: own)
    isApproximate = try own.flag("approximate")
    let several = try scope.columns("first_of", of: own)
    if several.isEmpty {
      let name = own["date"] == nil ? "column" : "date"
      columns = [try scope.column(own.needText(name), in: own, at: name)]
    } else {
      columns = several
    }
  }
}
