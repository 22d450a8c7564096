import Glibc
import Measures
import Reporting

extension Sample {
  var response: ResponseCurve {
    let steps = variant == .empty ? 0 : variant == .one ? 1 : 30
    let size = variant == .huge ? 7e9 : 7000.0
    let sign = variant == .negative ? -1.0 : 1
    return ResponseCurve(
      currency: .euro, spendTitle: .verbatim("Spend a month"),
      effectTitle: .verbatim("Additional margin a month"),
      points: (0..<steps).map { index in
        let share = Double(index) / 29
        let effect = variant == .equal ? 0 : sign * size * 1.3 * (1 - exp(-2.2 * share))
        let spread = size * 0.25 * share
        return ResponseCurve.Point(
          spend: share * size,
          effect: Interval(low: effect - spread, estimate: effect, high: effect + spread))
      }, observedUpTo: size * 0.75,
      today: ResponseCurve.Marker(spend: size * 0.7, name: marker("today")),
      turn: ResponseCurve.Marker(
        spend: size * 0.34, name: marker("€1 more brings back €1 at")),
      breakEven: .verbatim("cost = margin"))
  }

  private func marker(_ text: String) -> Phrase {
    variant == .longNames ? name(0) : .verbatim(text)
  }

  var funnel: FunnelPlot {
    let factor = variant == .huge ? 1e6 : 1
    let sizes = (0...20).map { 100 + Double($0) * 180 }
    return FunnelPlot(
      sizeMeasure: .count, measure: variant == .negative ? .money(.euro) : .share,
      sizeTitle: .verbatim("Receipts with a customer card"), title: .verbatim("Share returning"),
      points: (0..<count).map { index in
        let size = 150 + Double((index * 977) % 3400)
        let noise = [0.01, -0.02, 0.004, 0.11, -0.006, 0.012, -0.1, 0.0][index % 8]
        let value = variant == .equal ? 0.3 : 0.3 + noise * (variant == .huge ? 5 : 1)
        return FunnelPlot.Point(
          name: name(index), size: size * factor, value: variant == .negative ? -value : value,
          standing: index % 8 == 3 ? .add : index % 8 == 6 ? .cut : .hold)
      },
      limits: variant == .empty
        ? []
        : sizes.map { size in
          let half = 1.64 * (0.3 * 0.7 / size).squareRoot()
          let mean = variant == .negative ? -0.3 : 0.3
          return FunnelPlot.Limit(
            size: size * factor,
            bounds: Interval(low: mean - half, estimate: mean, high: mean + half))
        })
  }

  var heatMap: HeatMap {
    let hours = variant == .longNames ? 4 : variant == .one ? 1 : 12
    return HeatMap(
      measure: .count,
      columns: (0..<hours).map { variant == .longNames ? name($0) : .verbatim("\($0 + 8)") },
      rows: (0..<(variant == .forty ? 40 : variant == .empty ? 0 : 7)).map { row in
        HeatMap.Row(
          name: name(row),
          values: (0..<hours).map { hour in
            if (row * 7 + hour) % 17 == 5 { return nil }
            return variant == .equal ? 20 : value((row * 3 + hour * 5) % 8, of: 96).rounded()
          })
      })
  }

  var calendar: CalendarMap {
    let days = variant == .empty ? 0 : variant == .one ? 1 : variant == .forty ? 800 : 365
    return CalendarMap(
      measure: .money(.euro), first: Day(number: 20_000),
      values: (0..<days).map { day in
        day % 53 == 7 ? nil : variant == .equal ? 5 : value((day * 5) % 8, of: 3000)
      })
  }

  var smallMultiples: SmallMultiples {
    SmallMultiples(
      measure: .money(.euro),
      panels: (0..<count).map { index in
        SmallMultiples.Panel(
          name: name(index),
          points: trend.points.prefix(13).map { point in
            let share = value(index, of: 1) / 4
            return TrendChart.Point(
              month: point.month, value: point.value.map { $0 * share },
              yearBefore: point.yearBefore.map { $0 * share }, isPartial: false)
          })
      })
  }
}
