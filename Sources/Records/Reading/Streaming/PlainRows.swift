/// The quick way of rows whose cells are all plain: they are read where they lie in a block.
///
/// It never knows more than the full reading: what a cell means it learns from rows that were read
/// in full, and every row that is not plain takes that way.
protocol PlainRows: Sendable {
  /// Where the records of all other rows go.
  associatedtype Sink: LearningSink

  /// How many rows were read.
  var count: Int { get }
  /// Reads a row; false if a cell of it is not plain, and nothing is done then.
  mutating func take(_ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>) -> Bool
  /// Learns what the cells of a row mean whose records the sink has just taken.
  mutating func learn(from sink: Sink, _ row: RowPlaces, _ bytes: RawSpan, _ ends: Span<UInt32>)
  /// Hands over what a block of so many bytes gave, if it must not be kept.
  mutating func endBlock(_ sink: inout Sink, bytes: Int)
  /// Hands over what is left when no block follows.
  mutating func finish(_ sink: inout Sink)
}
