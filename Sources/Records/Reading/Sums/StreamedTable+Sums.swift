extension StreamedTable {
  /// Adds all sales up; `nil` if the table must be read in full.
  func sums(by dimensions: Set<SalesSum.Dimension>, blockBytes: Int) -> SalesSums? {
    guard let plan = SumPlan(self) else { return nil }
    let found = read(blockBytes: blockBytes) {
      var sink = SumSink()
      return (PlainSums(plan, currency: sink.table.currency(plan.currency)), sink)
    }
    guard let (readers, reading) = found else { return nil }
    var table = SumTable()
    for reader in readers {
      var own = reader.emission.sink.table
      own.add(reader.plain.sums)
      table.merge(own)
    }
    return SalesSums(reading: reading, sums: table.list(by: dimensions))
  }
}
