package import Measures

/// Takes the cells of a row one by one, in the order of the columns.
package protocol CellSink {
  /// A whole number; `nil` = not known.
  mutating func add(_ number: Int64?)
  /// A text.
  mutating func add(_ text: some Collection<UInt8>)
  /// A day.
  mutating func add(_ day: Day)
  /// A month.
  mutating func add(_ month: Month)
  /// Ends the row.
  mutating func endRow()
}

extension CellSink {
  /// A whole number that is known.
  mutating func add(_ number: Int) { add(Int64(number)) }
  /// A whole number; `nil` = not known.
  mutating func add(_ number: Int?) { add(number.map { Int64($0) }) }
  /// A yes or no as 1 or 0.
  mutating func add(_ flag: Bool) { add(flag ? Int64(1) : 0) }
}
