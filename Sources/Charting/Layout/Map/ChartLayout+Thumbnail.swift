package import Reporting

extension ChartLayout {
  /// The touchpoint map in small, for page one: verdicts as shapes of one size, no numbers; the
  /// first and the last phase name the direction.
  ///
  /// - Parameter mostRows: channels shown; those with a verdict or a gap come first, the others are
  ///   counted on a line below.
  package func thumbnail(
    _ map: TouchpointMap, mostRows: Int, width: Double, title: String, summary: String
  ) -> Scene {
    var sketch = Sketch(measure: measure, wording: wording, profile: profile, width: width)
    let short = map.telling(atMost: mostRows)
    sketch.drawThumbnail(short, left: map.rows.count - short.rows.count)
    return sketch.scene(title: title, summary: summary)
  }
}

extension Sketch {
  mutating func drawThumbnail(_ map: TouchpointMap, left: Int) {
    guard !map.rows.isEmpty, !map.phases.isEmpty else { return drawNothing() }
    let style = small
    let names = map.rows.map { words($0.name) }
    let nameWidth = min(widest(names, style), width * 0.5)
    let band = BandScale(
      count: map.phases.count, from: nameWidth + 6 * step, to: width, gap: 0)
    setDirection(map.phases, band: band)
    for (row, name) in zip(map.rows, names) {
      let block = lines(name, style: style, limit: nameWidth)
      let tall = max(12.5 * step, Double(block.count) * leading(style) + 3 * step)
      let middle = height + tall / 2
      let first =
        middle - Double(block.count - 1) * leading(style) / 2 + dip(style)
      text(
        block, x: 0, firstBaseline: first, style: TextStyle(size: profile.small))
      for (index, cell) in row.cells.enumerated() {
        let place = Point(band.middle(index), middle)
        switch cell {
        case .used(_, let verdict):
          add(VerdictSign.marks(verdict, around: place, radius: min(3.1 * step, band.step * 0.3)))
        case .missing:
          let side = min(9 * step, band.step * 0.8)
          add(
            .rect(
              Box(x: place.x - side / 2, y: middle - 3 * step, width: side, height: 6 * step),
              radius: 3 * step,
              Paint(fill: .bg, outline: .neg, width: 0.8 * step, dash: [2 * step, 1.4 * step])))
        case .notPlanned:
          add(.dot(place, radius: 0.6 * step, .circle, Paint(fill: .mute)))
        }
      }
      height += tall
      add(
        .line([Point(0, height), Point(width, height)], Paint(outline: .grid, width: 0.5 * step)))
    }
    if left > 0 {
      text(
        words("further-channels", ["n": .count(left)]), x: 0, baseline: height + small.size * 1.4,
        style: small, role: .note)
      height += leading(small) + 2 * step
    }
    height += 3 * step
    mapLegend(map.uncounted, hasChipWord: false)
  }

  /// First and last phase over the columns, an arrow between them where there is room.
  private mutating func setDirection(_ phases: [Phrase], band: BandScale) {
    guard let first = phases.first.map(words), let last = phases.last.map(words) else { return }
    let firstWidth = width(first, small)
    let lastWidth = width(last, small)
    let isOneLine = firstWidth + lastWidth + 16 * step <= width && phases.count > 1
    let baseline = small.size
    let start = max(0, min(band.start, width - lastWidth - firstWidth - 16 * step))
    text(first, x: start, baseline: baseline, style: small, role: .axis)
    guard phases.count > 1 else {
      height = baseline + 4 * step
      return
    }
    let second = isOneLine ? baseline : baseline + leading(small)
    text(last, x: width, baseline: second, style: small, anchor: .right, role: .axis)
    if isOneLine {
      let y = baseline - small.size * 0.35
      let tip = width - lastWidth - 3 * step
      let tail = start + firstWidth + 3 * step
      add(.line([Point(tail, y), Point(tip, y)], Paint(outline: .mute, width: 0.6 * step)))
      add(
        .line(
          [
            Point(tip - 2 * step, y - 2 * step), Point(tip, y), Point(tip - 2 * step, y + 2 * step),
          ],
          Paint(outline: .mute, width: 0.6 * step)))
    }
    height = second + 4 * step
  }
}

extension TouchpointMap {
  /// The map with the channels that say most, in their order: a verdict or a gap before cells that
  /// are merely in use, these before channels without any contact.
  fileprivate func telling(atMost limit: Int) -> TouchpointMap {
    func weight(_ row: Row) -> Int {
      row.cells.reduce(0) { sum, cell in
        switch cell {
        case .used(_, .add), .used(_, .cut): sum + 100
        case .missing: sum + 10
        case .used: sum + 1
        case .notPlanned: sum
        }
      }
    }
    let chosen = rows.indices.sorted {
      let weights = (weight(rows[$0]), weight(rows[$1]))
      return weights.0 == weights.1 ? $0 < $1 : weights.0 > weights.1
    }.prefix(limit)
    return TouchpointMap(phases: phases, rows: chosen.sorted().map { rows[$0] })
  }

  /// The map without its numbers.
  fileprivate var uncounted: TouchpointMap {
    TouchpointMap(
      phases: phases,
      rows: rows.map { row in
        Row(
          name: row.name,
          cells: row.cells.map { cell in
            if case .used(_, let verdict) = cell { return .used(contacts: nil, verdict) }
            return cell
          })
      })
  }
}
