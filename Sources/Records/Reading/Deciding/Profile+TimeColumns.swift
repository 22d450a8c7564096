extension Profile {
  /// The columns that are read as dates in a file, in their order.
  func dateColumns(_ layout: Layout) -> [Int] {
    var columns: Set<Int> = []
    for (_, tool) in blocks.flatMap(\.tools) {
      switch tool {
      case .time(let time): columns.formUnion(time.columns)
      case .period(let day, let from, let to):
        if let day, layout.has(day) {
          columns.insert(day)
        } else {
          columns.formUnion([from, to].compactMap { $0 })
        }
      default: break
      }
    }
    return columns.filter { layout.has($0) }.sorted()
  }

  /// The columns that are read as clock times.
  var clockColumns: [Int] {
    var columns: Set<Int> = []
    for (_, tool) in blocks.flatMap(\.tools) {
      if case .time(let time) = tool, let clock = time.clock { columns.insert(clock) }
    }
    return columns.sorted()
  }
}
