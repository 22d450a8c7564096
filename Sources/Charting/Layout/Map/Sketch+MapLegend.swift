import Reporting

extension Sketch {
  /// Width of the chip of a planned cell without contacts.
  func chipWidth(hasWord: Bool) -> Double {
    hasWord ? width(words(Phrase("chip.missing")), small) + 6 * step : 12 * step
  }

  /// The dashed chip of a planned cell without contacts.
  mutating func chip(hasWord: Bool, x: Double, middle: Double) {
    let tall = hasWord ? small.size * 1.55 : 8 * step
    add(
      .rect(
        Box(x: x, y: middle - tall / 2, width: chipWidth(hasWord: hasWord), height: tall),
        radius: tall / 2,
        Paint(fill: .bg, outline: .neg, width: 0.8 * step, dash: [2 * step, 1.4 * step])))
    guard hasWord else { return }
    text(
      words(Phrase("chip.missing")), x: x + 3 * step, baseline: middle + dip(small),
      style: TextStyle(size: profile.small, token: .neg), role: .note)
  }

  /// Names of the signs that the map uses, in lines that fit.
  mutating func mapLegend(_ map: TouchpointMap, hasChipWord: Bool) {
    let cells = map.rows.flatMap(\.cells)
    var items: [MapLegendItem] = Verdict.allCases.filter { verdict in
      cells.contains { $0.verdict == verdict }
    }.map { .verdict($0) }
    if cells.contains(where: \.isMissing), !hasChipWord { items.append(.missing) }
    if cells.contains(where: { if case .notPlanned = $0 { true } else { false } }) {
      items.append(.notPlanned)
    }
    if cells.contains(where: { $0.contacts != nil }) { items.append(.area) }
    var x = 0.0
    var middle = height + small.size * 0.7
    for item in items {
      let name = words(item.words)
      let sign = item.signWidth * step
      let wide = sign + width(name, small)
      if x > 0, x + wide > width {
        x = 0
        middle += leading(small) + 2 * step
      }
      draw(item, x: x, middle: middle)
      text(
        name, x: x + sign, baseline: middle + dip(small), style: small, role: .note)
      x += wide + 11 * step
    }
    height = middle + small.size * 0.7 + 2 * step
  }

  private mutating func draw(_ item: MapLegendItem, x: Double, middle: Double) {
    switch item {
    case .verdict(let verdict):
      add(
        VerdictSign.marks(verdict, around: Point(x + 4.5 * step, middle), radius: 2.9 * step))
    case .missing: chip(hasWord: false, x: x, middle: middle)
    case .notPlanned:
      add(.dot(Point(x + 4.5 * step, middle), radius: 0.7 * step, .circle, Paint(fill: .mute)))
    case .area: break
    }
  }
}
