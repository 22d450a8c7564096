import Measures
import Reporting

extension Sketch {
  /// The curve with its band, dashed beyond the spend observed; today full, the turn hollow, and
  /// the diagonal on which the effect pays the spend.
  mutating func draw(_ chart: ResponseCurve) {
    let points = chart.points.filter { $0.spend.isFinite && $0.effect.isFinite }
    guard points.count > 1, let last = points.last else { return drawNothing() }
    let money = Measure.money(chart.currency)
    let effects = points.flatMap { [$0.effect.low, $0.effect.high] }
    let most = (effects + [last.spend]).map(\.magnitude).max() ?? 0
    let plane = plane(
      PlaneAxis(
        values: points.map(\.spend), measure: money, title: words(chart.spendTitle),
        includesZero: true, most: most),
      PlaneAxis(
        values: effects, measure: money, title: words(chart.effectTitle), includesZero: true,
        most: most),
      height: min(170 * step, max(110 * step, width * 0.4)))
    let edge =
      points.map { plane.place($0.spend, $0.effect.high) }
      + points.reversed().map { plane.place($0.spend, $0.effect.low) }
    add(.polygon(edge, Paint(fill: .accent, opacity: 0.12)))
    let diagonal = [
      plane.place(0, 0),
      plane.place(min(last.spend, plane.y.high), min(last.spend, plane.y.high)),
    ]
    add(.line(diagonal, Paint(outline: .mute, width: 0.75 * step, dash: [2 * step, 2 * step])))
    let curve = drawCurve(points, observedUpTo: chart.observedUpTo, plane: plane)
    var placer = LabelPlacer(room: plane.room, lines: [curve, diagonal], taken: [])
    let markers = drawMarkers(chart, points, plane: plane, placer: &placer)
    for (marker, place) in markers {
      setMarker(marker, isFull: marker.spend == chart.today?.spend, chart, at: place, &placer)
    }
    setNear(
      words(chart.breakEven), style: small,
      at: Point(
        diagonal[0].x + (diagonal[1].x - diagonal[0].x) * 0.72,
        diagonal[0].y + (diagonal[1].y - diagonal[0].y) * 0.72), sign: nil, placer: &placer)
  }

  private mutating func drawCurve(
    _ points: [ResponseCurve.Point], observedUpTo: Double, plane: Plane
  ) -> [Point] {
    let seen = points.filter { $0.spend <= observedUpTo }
    let beyond = points.filter { $0.spend > observedUpTo }
    let places = { (part: [ResponseCurve.Point]) in
      part.map { plane.place($0.spend, $0.effect.estimate) }
    }
    let solid = places(seen)
    let open = places(seen.suffix(1) + beyond)
    let paint = Paint(outline: .accent, width: 1.8 * step)
    if solid.count > 1 { add(.line(solid, paint)) }
    if open.count > 1 {
      var dashed = paint
      dashed.dash = [4 * step, 2.5 * step]
      add(.line(open, dashed))
    }
    return places(points)
  }

  /// Dots on the curve with their drop lines; the labels follow when all obstacles are known.
  private mutating func drawMarkers(
    _ chart: ResponseCurve, _ points: [ResponseCurve.Point], plane: Plane,
    placer: inout LabelPlacer
  ) -> [(ResponseCurve.Marker, Point)] {
    let markers = [(chart.today, true), (chart.turn, false)]
    return markers.compactMap { marker, isFull in
      guard let marker, let effect = ResponseCurve.effect(at: marker.spend, on: points) else {
        return nil
      }
      let place = plane.place(marker.spend, effect)
      let foot = Point(place.x, plane.y.position(0))
      let dash = [1.5 * step, 1.5 * step]
      add(
        .line(
          [place, foot], Paint(outline: isFull ? .ink : .accent, width: 0.6 * step, dash: dash)))
      add(.dot(place, radius: 3 * step, .circle, markerPaint(isFull)))
      placer.lines.append([place, foot])
      placer.taken.append(Shape.circle.box(around: place, radius: 3.4 * step))
      return (marker, place)
    }
  }

  private mutating func setMarker(
    _ marker: ResponseCurve.Marker, isFull: Bool, _ chart: ResponseCurve, at place: Point,
    _ placer: inout LabelPlacer
  ) {
    let amount = written(marker.spend, .money(chart.currency))
    setNear(
      words(marker.name) + " " + amount, style: strong, at: place,
      sign: (.circle, markerPaint(isFull)), placer: &placer)
  }

  private func markerPaint(_ isFull: Bool) -> Paint {
    isFull
      ? Paint(fill: .ink, outline: .bg, width: 0.8 * step)
      : Paint(fill: .bg, outline: .accent, width: 1.2 * step)
  }
}

extension ResponseCurve {
  /// The curve at a spend between its points; `nil` outside.
  static func effect(at spend: Double, on points: [Point]) -> Double? {
    for (left, right) in zip(points, points.dropFirst())
    where left.spend <= spend && spend <= right.spend && right.spend > left.spend {
      let share = (spend - left.spend) / (right.spend - left.spend)
      return left.effect.estimate + (right.effect.estimate - left.effect.estimate) * share
    }
    return nil
  }
}
