import Measures

/// Residuals drawn in runs, so that neighbouring weeks stay neighbours.
struct MovingBlocks {
  let residuals: [Double]
  let blockLength: Int

  func series(length: Int, with generator: inout SeededGenerator) -> [Double] {
    let block = min(blockLength, residuals.count)
    var series: [Double] = []
    series.reserveCapacity(length + block)
    while series.count < length {
      let start = generator.index(below: residuals.count - block + 1)
      series.append(contentsOf: residuals[start..<start + block])
    }
    return Array(series.prefix(length))
  }
}
