import Measures
import Reporting

extension Sample {
  var dumbbell: DumbbellChart {
    DumbbellChart(
      measure: .share, first: .verbatim("Share of cost"), second: .verbatim("Share of effect"),
      rows: (0..<count).map { index in
        let first = value(index, of: 0.2)
        let second =
          index % 8 == 5 ? nil : interval(first + [0.08, -0.05, 0.01][index % 3], spread: 0.03)
        return DumbbellChart.Row(
          name: name(index), first: first, second: second,
          standing: second.map { standing($0, against: first) } ?? .cannotTell,
          note: second == nil ? .verbatim("attributed only") : nil)
      })
  }

  var slope: SlopeChart {
    SlopeChart(
      measure: .money(.euro), before: .verbatim("First published"), after: .verbatim("Now"),
      rows: (0..<count).map { index in
        let before = value(index, of: 41_000)
        let factors = [1.02, 0.97, 1.0, 1.19, 0.99, 1.01, 0.82, 1.0]
        return SlopeChart.Row(
          name: name(index), before: before, after: before * factors[index % 8],
          standing: index % 8 == 3 ? .add : index % 8 == 6 ? .cut : .hold)
      })
  }

  var waterfall: Waterfall {
    Waterfall(
      measure: .money(.euro), startName: .verbatim("Margin last year"),
      start: variant == .negative ? -4000 : value(0, of: 9000),
      steps: (0..<count).map { index in
        Waterfall.Step(
          name: name(index), change: value(index, of: 2000) * (index % 3 == 1 ? -1 : 0.8))
      }, endName: .verbatim("Margin this year"))
  }

  var bullets: BulletChart {
    BulletChart(
      rows: (0..<count).map { index in
        let measures: [Measure] = [
          .money(.euro), .share, .number(decimals: 2), .count,
        ]
        let sizes = [412_000.0, 0.4, 5, 1800]
        let target = value(index, of: sizes[index % 4])
        return BulletChart.Row(
          name: name(index), measure: measures[index % 4],
          actual: index % 8 == 6 ? nil : target * [1.07, 0.92, 0.99][index % 3],
          target: index % 8 == 6 ? nil : target,
          bands: variant == .negative ? [] : [target * 0.7, target * 0.95, target * 1.25],
          judgement: .neutral)
      })
  }

  var paths: PathStrip {
    PathStrip(
      customersTitle: .verbatim("Customers"), shareTitle: .verbatim("bought within 30 days"),
      rows: (0..<count).map { index in
        PathStrip.Row(
          steps: (0...(index % 5)).map { name(index + $0 * 3) },
          customers: index % 8 == 7
            ? .suppressed(below: 10)
            : .count(Int(value(index, of: variant == .huge ? 9 : 3100).magnitude)),
          share: index % 8 == 7 ? nil : Ratio(min(0.9, value(index, of: 0.4).magnitude)))
      })
  }
}
