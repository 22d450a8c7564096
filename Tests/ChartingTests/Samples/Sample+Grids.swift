import Measures
import Reporting

extension Sample {
  var map: TouchpointMap {
    let phases = ["Awareness", "Comparison", "Purchase", "Use", "Loyalty", "Recommendation"]
    return TouchpointMap(
      phases: phases.map { .verbatim(variant == .longNames ? $0 + " der Kundschaft" : $0) },
      rows: (0..<count).map { index in
        TouchpointMap.Row(
          name: name(index), cells: phases.indices.map { cell(row: index, column: $0) })
      })
  }

  var histogram: Histogram {
    let count = variant == .longNames ? 6 : variant == .typical ? 12 : count
    return Histogram(
      classes: .verbatim("Contacts in the month"), counted: .verbatim("Customers"),
      bins: (0..<count).map { index in
        let shape = [1840, 2310, 1990, 1420, 960, 610, 390, 240, 130, 70, 34, 41]
        let number =
          variant == .equal
          ? 500 : variant == .huge ? shape[index % 12] * 1_000_000 : shape[index % 12]
        let isLast = index == count - 1
        return Histogram.Bin(
          name: variant == .longNames
            ? name(index) : .verbatim(isLast && count > 1 ? "\(index)+" : "\(index)"),
          value: index == 10 ? .suppressed(below: 10) : .count(number),
          isBeyondLimit: index >= count * 2 / 3 && count > 1)
      }, limit: .verbatim("limit 8 a month"))
  }

  var trend: TrendChart {
    let months = variant == .typical ? 25 : variant == .forty ? 40 : count
    let first = Month(index: 2024 * 12 + 9)
    return TrendChart(
      measure: variant == .equal ? .share : .money(.euro),
      name: variant == .longNames ? name(0) : .verbatim("this year"),
      points: (0..<months).map { index in
        let season = [1.0, 0.92, 1.31, 0.83, 0.79, 0.95, 1.02, 1.04, 0.98, 0.9, 0.74, 1.01]
        let size = variant == .equal ? 0.4 : 380_000 * season[index % 12]
        let bend = variant == .huge ? 1e7 : variant == .negative && index % 3 == 0 ? -0.4 : 1
        let isLast = index == months - 1
        return TrendChart.Point(
          month: first + index,
          value: index == 9 ? nil : size * bend * (isLast && variant == .typical ? 0.4 : 1.06),
          yearBefore: index < 2 ? nil : size * bend,
          isPartial: isLast && variant == .typical)
      })
  }

  private func cell(row: Int, column: Int) -> TouchpointMap.Content {
    let verdicts: [Verdict] = [.hold, .add, .hold, .cut, .cannotTell, .hold, .cut]
    if variant == .equal { return .used(contacts: 500, .hold) }
    switch (row * 5 + column * 3) % 11 {
    case 3: return .missing
    case 6, 9: return .notPlanned
    case 7: return .used(contacts: nil, verdicts[(row + column) % 7])
    case let step:
      let contacts = [402, 1607, 890, 0, 244, 813, 0, 0, 61, 0, 2204][step]
      let factor = variant == .huge ? 1_000_000 : 1
      return .used(contacts: contacts * factor, verdicts[(row + column * 2) % 7])
    }
  }
}
