import Measures
import Reporting

extension Sketch {
  /// A grid of cells in four steps of one hue; digits in all cells or in none.
  mutating func draw(_ map: HeatMap) {
    let values = map.rows.flatMap(\.values)
    guard !map.columns.isEmpty, let ramp = HeatRamp(extent, measure: map.measure) else {
      return drawNothing()
    }
    let names = map.rows.map { words($0.name) }
    let limit = max(width * 0.26, 40 * step)
    let nameWidth = min(widest(names, label), limit)
    let band = BandScale(
      count: map.columns.count, from: nameWidth + 6 * step, to: width, gap: 0.06)
    let isNumbered = setColumnNames(map.columns.map(words), band: band)
    let notation = wording.numbers.axis(
      map.measure, ticks: values.compactMap { $0.map(map.measure.forCell) })
    let digits = notation.labels
    let hasDigits = widest(digits, small) + 3 * step <= band.width
    for (row, name) in zip(map.rows, names) {
      let block = lines(name, style: label, limit: nameWidth)
      let tall = max(14 * step, Double(block.count) * leading(label) + 2 * step)
      let middle = height + tall / 2
      text(
        block, x: 0,
        firstBaseline: middle - Double(block.count - 1) * leading(label) / 2 + dip(label),
        style: label)
      for index in row.values.indices {
        let box = Box(
          x: band.left(index), y: height + 0.5 * step, width: band.width, height: tall - step)
        cell(
          row, index, of: map, in: box, ramp: ramp, notation: hasDigits ? notation : nil)
      }
      height += tall
    }
    if isNumbered {
      height += 4 * step
      setNumberKey(map.columns)
    }
    heatLegend(ramp, measure: map.measure, hasUnknown: values.contains { $0 == nil })
  }

  /// One cell; its digits where `notation` is given.
  private mutating func cell(
    _ row: HeatMap.Row, _ index: Int, of map: HeatMap, in box: Box, ramp: HeatRamp,
    notation: AxisWording?
  ) {
    let value = row.values[index]
    add(.rect(box, radius: 0, ramp.paint(value, step: step)))
    let printed = value.map { written($0, map.measure) } ?? words("no-data")
    region(
      box,
      words(
        "point-of",
        [
          "name": .phrase(row.name), "group": .phrase(map.columns[index]),
          "value": .text(printed),
        ]))
    guard let notation, let value, value.isFinite else { return }
    text(
      wording.numbers.label(map.measure.forCell(value), on: notation, extra: 0),
      x: box.x + box.width / 2,
      baseline: box.y + box.height / 2 + dip(small),
      style: TextStyle(size: profile.small, token: ramp.ink(value)), anchor: .centre,
      role: .value)
  }

  /// Names over the columns: all where they fit, numbers with a key below where they are long,
  /// every second, third and so on where they are short and many.
  private mutating func setColumnNames(_ names: [String], band: BandScale) -> Bool {
    let fits = names.allSatisfy { longestWord($0, small) + 2 * step <= band.step }
    let isShort = names.allSatisfy { $0.count <= 5 }
    let isNumbered = !fits && !isShort
    let shown = isNumbered ? names.indices.map { written(.count($0 + 1)) } : names
    let wide = widest(shown, small) + 4 * step
    let stride = fits ? 1 : max(1, Int((wide / band.step).rounded(.up)))
    let blocks = shown.map { lines($0, style: small, limit: fits ? band.step - step : .infinity) }
    let deepest = Double(blocks.map(\.count).max() ?? 1)
    for index in names.indices where index % stride == 0 {
      let first = (deepest - Double(blocks[index].count)) * leading(small) + small.size
      for (line, words) in blocks[index].enumerated() {
        let wide = width(words, small)
        text(
          words, x: min(width - wide, max(0, band.middle(index) - wide / 2)),
          baseline: first + Double(line) * leading(small), style: small)
      }
    }
    height = deepest * leading(small) + 2 * step
    return isNumbered
  }
}

extension Measure {
  /// A value as its cell prints it: whole amounts, counts and percents.
  fileprivate func forCell(_ value: Double) -> Double {
    switch self {
    case .money, .count: value.rounded()
    case .share: (value * 100).rounded() / 100
    case .number(let decimals):
      (value * tenPower(decimals)).rounded() / tenPower(decimals)
    }
  }

  private func tenPower(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
