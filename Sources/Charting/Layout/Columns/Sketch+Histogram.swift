import Measures
import Reporting

extension Sketch {
  /// Bars by class with a limit line; what lies beyond is hatched in the colour of "too many".
  mutating func draw(_ chart: Histogram) {
    let values = chart.bins.map(\.value.height)
    guard values.contains(where: { $0 != nil }) || chart.bins.contains(where: \.isSuppressed)
    else { return drawNothing() }
    let names = chart.bins.map { words($0.name) }
    let least = width / Double(chart.bins.count)
    let isShort = names.allSatisfy { longestWord($0, small) + 3 * step <= least }
    // Long class names read better as rows than under a narrow bar.
    guard isShort || names.allSatisfy({ $0.count <= 4 }) else { return drawRows(chart) }
    drawColumns(chart, names: names)
  }

  private mutating func drawColumns(_ chart: Histogram, names: [String]) {
    let flag = chart.limit.map(words) ?? ""
    let labels = chart.bins.map { wording.text($0.value) }
    let tall = min(130 * step, max(76 * step, width * 0.27))
    let room = width / Double(chart.bins.count)
    let hasLabels = widest(labels, small) + 3 * step <= room
    let limit = chart.bins.firstIndex(where: \.isBeyondLimit)
    let strip = flag.isEmpty || limit == nil ? 0 : leading(small) + 4 * step
    let axis =
      hasLabels
      ? plainAxis(chart, height: tall, strip: strip)
      : columnAxis(
        values: chart.bins.compactMap(\.value.height), measure: chart.measure,
        title: words(chart.counted), strip: strip, height: tall, right: width)
    let band = BandScale(count: chart.bins.count, from: axis.left, to: width, gap: 0.24)
    for (index, bin) in chart.bins.enumerated() {
      let top = axis.scale.position(bin.value.height ?? 0)
      column(bin, top: top, base: axis.scale.position(0), left: band.left(index), band.width)
      region(
        Box(
          x: band.left(index), y: axis.scale.end, width: band.width,
          height: axis.scale.start - axis.scale.end),
        sentence(bin.name, labels[index]))
      guard hasLabels else { continue }
      text(
        labels[index], x: band.middle(index), baseline: top - 3 * step,
        style: TextStyle(size: profile.small), anchor: .centre, role: .value)
    }
    if let limit, limit > 0 {
      limitLine(
        flag, at: band.start + band.step * Double(limit), axis,
        valueRoom: hasLabels ? leading(small) : 0)
    }
    classAxis(names, title: words(chart.classes), band: band)
  }

  /// No axis but the ground, where every bar carries its number.
  private mutating func plainAxis(
    _ chart: Histogram, height tall: Double, strip: Double
  ) -> ColumnAxis {
    let titles = lines(words(chart.counted), style: small, limit: width)
    text(titles, x: 0, firstBaseline: small.size, style: small, role: .axis)
    let top = Double(titles.count) * leading(small) + strip + leading(small) + 4 * step
    let scale = Scale(
      covering: chart.bins.compactMap(\.value.height), includesZero: true, from: top + tall,
      to: top)
    let ground = scale.position(0)
    add(.line([Point(0, ground), Point(width, ground)], Paint(outline: .mute, width: 0.5 * step)))
    height = top + tall
    return ColumnAxis(
      scale: scale, left: 0, notation: wording.numbers.axis(chart.measure, ticks: []))
  }

  private mutating func column(
    _ bin: Histogram.Bin, top: Double, base: Double, left: Double, _ wide: Double
  ) {
    guard let height = bin.value.height, height > 0 else { return }
    let paint =
      bin.isBeyondLimit
      ? Paint(fill: .negSoft, outline: .neg, width: 0.6 * step, hatch: true)
      : Paint(fill: .neutralSoft, outline: .neutral, width: 0.6 * step)
    add(.rect(Box(x: left, y: top, width: wide, height: base - top), radius: 0, paint))
  }

  private mutating func limitLine(
    _ name: String, at x: Double, _ axis: ColumnAxis, valueRoom: Double
  ) {
    guard !name.isEmpty else { return }
    let style = TextStyle(size: profile.small, weight: 600)
    let baseline = axis.scale.end - 5 * step - valueRoom
    add(
      .line(
        [Point(x, baseline - style.size), Point(x, axis.scale.start)],
        Paint(outline: .ink, width: 0.9 * step, dash: [3 * step, 2 * step])))
    let wide = width(name, style)
    let isRight = x + 4 * step + wide <= width
    text(
      name, x: isRight ? x + 4 * step : max(0, x - 4 * step - wide), baseline: baseline,
      style: style)
  }

  private mutating func classAxis(_ names: [String], title: String, band: BandScale) {
    let blocks = names.map { lines($0, style: small, limit: band.step - step) }
    let isSparse =
      widest(names, small) + 3 * step > band.step && blocks.contains { $0.count > 1 }
      && names.allSatisfy { $0.count <= 4 }
    let stride = isSparse ? Int(((widest(names, small) + 4 * step) / band.step).rounded(.up)) : 1
    let first = height + 3 * step + small.size
    var deepest = 1
    for index in names.indices where index % stride == 0 {
      let block = isSparse ? [names[index]] : blocks[index]
      deepest = max(deepest, block.count)
      for (line, words) in block.enumerated() {
        let wide = width(words, small)
        let x = min(width - wide, max(0, band.middle(index) - wide / 2))
        text(
          words, x: x, baseline: first + Double(line) * leading(small), style: small)
      }
    }
    let titles = lines(title, style: small, limit: width)
    let next = first + Double(deepest) * leading(small) + 2 * step
    text(titles, x: width, firstBaseline: next, style: small, anchor: .right, role: .axis)
    height = next + Double(titles.count - 1) * leading(small) + 3 * step
  }
}
