/// A sink from which the quick way learns what cells mean.
protocol LearningSink: RecordSink {
  /// Forgets what the row before gave.
  mutating func beginRow()
}
