import Measures
import Reporting

extension Sample {
  var intervals: IntervalChart {
    IntervalChart(
      measure: .number(decimals: 2), reference: (1, .verbatim("break-even")),
      columns: ["Return", "90% interval", "Cost a month", "Evidence"].map(Phrase.verbatim),
      rows: (0..<count).map { index in
        if index % 8 == 6 {
          return IntervalChart.Row(
            name: name(index), interval: nil, standing: .cannotTell,
            figures: [
              .quantity(.unknown), .quantity(.unknown), .quantity(.money(cost(index))),
              .grade(.attributed),
            ], note: .verbatim("Attributed, not incremental: no return is computed."))
        }
        let interval = interval(value(index, of: 4), spread: index == 2 ? 0.08 : 0.9)
        return IntervalChart.Row(
          name: name(index), interval: interval, standing: standing(interval, against: 1),
          figures: [
            .quantity(.number(interval.estimate, decimals: 2)),
            .text(
              .verbatim(wording.bounds(.number(interval.estimate, decimals: 2), interval))),
            .quantity(.money(cost(index))), .grade(index % 2 == 0 ? .coded : .modelled),
          ], note: index == 4 ? .verbatim("costs missing for 3 days") : nil)
      })
  }

  var bars: BarChart {
    BarChart(
      measure: .money(.euro),
      rows: (0..<count).map { index in
        let value = value(index, of: 3100)
        guard index % 8 != 7 || variant == .equal else {
          return BarChart.Row(name: name(index), value: nil, note: .verbatim("too few data"))
        }
        let interval = variant == .forty ? nil : interval(value, spread: 900)
        return BarChart.Row(
          name: name(index), value: value, interval: interval,
          standing: interval.map { standing($0, against: 0) } ?? .hold)
      })
  }

  var stars: StarsChart {
    let typical = [
      [8, 5, 13, 25, 49], [12, 8, 14, 29, 39], [15, 12, 17, 23, 32], [1, 2, 3, 5, 6],
      [0, 0, 0, 0, 0], [3, 9, 31, 55, 71], [40, 2, 1, 2, 88], [15, 13, 11, 23, 37],
    ]
    return StarsChart(
      rows: (0..<count).map { index in
        let factor = variant == .huge ? 1_234_567 : 1
        let counts = variant == .equal ? [9, 9, 9, 9, 9] : typical[index % typical.count]
        return StarsChart.Row(
          name: name(index), counts: counts.map { $0 * factor },
          mean: interval(
            3.2 + value(index % 8, of: 1).magnitude.truncatingRemainder(dividingBy: 1.5),
            spread: 0.2))
      })
  }

  func interval(_ estimate: Double, spread: Double) -> Interval {
    let spread = variant == .huge ? estimate.magnitude * 0.3 : spread
    return Interval(
      low: estimate - spread, innerLow: estimate - spread * 0.4, estimate: estimate,
      innerHigh: estimate + spread * 0.4, high: estimate + spread)
  }

  func standing(_ interval: Interval, against reference: Double) -> Verdict {
    interval.low > reference ? .add : interval.high < reference ? .cut : .cannotTell
  }

  private func cost(_ index: Int) -> Money {
    Money(rounding: value(index, of: 5790).rounded(), currency: .euro)
  }

  private var wording: NumberBounds { NumberBounds() }
}

/// Bounds in English for the figures of a sample; the numbers of a row are data there.
struct NumberBounds {
  func bounds(_ quantity: Quantity, _ interval: Interval) -> String {
    NumberBounds.english.bounds(quantity, interval)
  }

  private static let english = Wording(language: .en)
}
