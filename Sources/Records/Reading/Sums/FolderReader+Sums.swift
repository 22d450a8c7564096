import Measures

extension FolderReader {
  /// The sales of one file, added up while its bytes stream by in blocks on all processors; `nil`
  /// if its rows cannot be read so, and `sums(of:among:)` must read the whole file.
  ///
  /// The answer is the same. Everything is decided on the first block and then watched: a row that
  /// would change a decision about the file makes the answer `nil`.
  package func streamedSums(
    of source: any TextSource, named name: String, by dimensions: Set<SalesSum.Dimension>
  ) -> SalesSums? {
    StreamedTable(source, named: name, recogniser, settings)?.sums(
      by: dimensions, blockBytes: StreamedTable.blockBytes)
  }

  /// The sales of one file, with the others only as partners of its joins; `nil` if it is not
  /// among them.
  package func sums(
    of name: String, among files: [InputFile], by dimensions: Set<SalesSum.Dimension>
  ) -> SalesSums? {
    let found = opened(name, among: files)
    guard case .candidate(let candidate)? = found else {
      if case .closed(let reading)? = found { return SalesSums(reading: reading, sums: []) }
      return nil
    }
    let sink = SumSink()
    let (reading, emission) = emission(candidate, [], into: sink, tracksKeys: false)
    let table = emission.flatMap { $0.problem == nil ? $0.sink.table : nil }
    return SalesSums(reading: reading, sums: table?.list(by: dimensions) ?? [])
  }
}
