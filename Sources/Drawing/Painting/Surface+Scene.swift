import CCairo
import Charting

extension Surface {
  /// Paints marks in order, moved by `offset`; text is left out where `engine` is `nil`.
  ///
  /// Hot regions are for the pointer and are not painted.
  func paint(_ marks: [Mark], theme: Theme, engine: TextEngine?) {
    for mark in marks {
      switch mark {
      case .rect(let box, let radius, let paint):
        addBox(box, radius: radius)
        finishPath(paint, theme)
        if paint.hatch { hatch(box, paint, theme) }
      case .polygon(let points, let paint):
        addPath(points)
        unsafe cairo_close_path(context)
        finishPath(paint, theme)
      case .line(let points, let paint):
        addPath(points)
        unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        finishPath(paint, theme)
        unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
      case .dot(let centre, let radius, let shape, let paint):
        addShape(shape, centre, radius)
        finishPath(paint, theme)
      case .text(let run):
        if let engine { show(run, theme: theme, engine: engine) }
      case .hot:
        break
      }
    }
  }

  /// Fills the whole surface.
  func fillPage(_ token: Token, theme: Theme) {
    setColour(token, opacity: 1, theme)
    unsafe cairo_paint(context)
  }

  /// Shows one line of text.
  func show(_ run: TextRun, theme: Theme, engine: TextEngine) {
    show(
      run.string, x: run.x, baseline: run.baseline, style: run.style, figures: .tabular,
      halo: run.haloed ? .bg : nil, theme: theme, engine: engine)
  }

  /// Shows one line of text with digits of either kind.
  func show(
    _ text: String, x: Double, baseline: Double, style: TextStyle, figures: Figures,
    halo: Token?, theme: Theme, engine: TextEngine
  ) {
    let clean = PrintableText.cleaned(text)
    let layout = engine.single(clean, style: style, figures: figures)
    engine.noteUnknown(clean, count: layout.unknownGlyphs)
    if let halo {
      unsafe layout.show(on: context, x: x, baseline: baseline, asPath: true)
      setColour(halo, opacity: 1, theme)
      unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
      unsafe cairo_set_dash(context, nil, 0, 0)
      unsafe cairo_set_line_width(context, 3)
      unsafe cairo_stroke(context)
      unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    }
    setColour(style.token, opacity: 1, theme)
    unsafe layout.show(on: context, x: x, baseline: baseline, asPath: false)
    unsafe cairo_new_path(context)
  }

  private func finishPath(_ paint: Paint, _ theme: Theme) {
    let outlined = paint.outline != nil && paint.width > 0
    if let fill = paint.fill {
      setColour(fill, opacity: paint.opacity, theme)
      if outlined {
        unsafe cairo_fill_preserve(context)
      } else {
        unsafe cairo_fill(context)
      }
    }
    if let outline = paint.outline, outlined {
      setColour(outline, opacity: 1, theme)
      unsafe cairo_set_line_width(context, paint.width)
      unsafe cairo_set_dash(context, paint.dash, Int32(paint.dash.count), 0)
      unsafe cairo_stroke(context)
    }
    unsafe cairo_new_path(context)
  }

  private func hatch(_ box: Box, _ paint: Paint, _ theme: Theme) {
    guard let outline = paint.outline ?? paint.fill else { return }
    for stroke in Hatching.strokes(in: box, spacing: 3) {
      unsafe cairo_move_to(context, stroke.from.x, stroke.from.y)
      unsafe cairo_line_to(context, stroke.to.x, stroke.to.y)
    }
    setColour(outline, opacity: 1, theme)
    unsafe cairo_set_line_width(context, 0.6)
    unsafe cairo_set_dash(context, nil, 0, 0)
    unsafe cairo_stroke(context)
  }

  private func setColour(_ token: Token, opacity: Double, _ theme: Theme) {
    let colour = theme[token]
    unsafe cairo_set_source_rgba(
      context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255,
      opacity)
  }

  private func addPath(_ points: [Point]) {
    for (index, point) in points.enumerated() {
      if index == 0 {
        unsafe cairo_move_to(context, point.x, point.y)
      } else {
        unsafe cairo_line_to(context, point.x, point.y)
      }
    }
  }

  private func addBox(_ box: Box, radius: Double) {
    let radius = min(radius, box.width / 2, box.height / 2)
    guard radius > 0 else {
      unsafe cairo_rectangle(context, box.x, box.y, box.width, box.height)
      return
    }
    let (wide, high) = (box.width > 2 * radius, box.height > 2 * radius)
    let (left, top, right, low) = (box.x, box.y, box.maxX, box.maxY)
    unsafe cairo_move_to(context, left + radius, top)
    if wide { unsafe cairo_line_to(context, right - radius, top) }
    addBend(from: (right - radius, top), corner: (right, top), to: (right, top + radius))
    if high { unsafe cairo_line_to(context, right, low - radius) }
    addBend(from: (right, low - radius), corner: (right, low), to: (right - radius, low))
    if wide { unsafe cairo_line_to(context, left + radius, low) }
    addBend(from: (left + radius, low), corner: (left, low), to: (left, low - radius))
    if high { unsafe cairo_line_to(context, left, top + radius) }
    addBend(from: (left, top + radius), corner: (left, top), to: (left + radius, top))
    unsafe cairo_close_path(context)
  }

  /// A quarter circle as one Bézier, its control points 4/3 × (√2 − 1) of the way to the corner.
  private func addBend(
    from start: (x: Double, y: Double), corner: (x: Double, y: Double),
    to end: (x: Double, y: Double)
  ) {
    func control(_ point: Double, _ corner: Double) -> Double {
      point + (corner - point) * 0.552_284_749_830_793_4
    }
    unsafe cairo_curve_to(
      context, control(start.x, corner.x), control(start.y, corner.y),
      control(end.x, corner.x), control(end.y, corner.y), end.x, end.y)
  }

  private func addShape(_ shape: Shape, _ centre: Point, _ radius: Double) {
    guard shape != .circle else { return addCircle(centre, radius) }
    addPath(shape.corners(around: centre, radius: radius))
    unsafe cairo_close_path(context)
  }

  /// Four Béziers, whatever the tolerance: exact to 0.03 % of the radius.
  private func addCircle(_ centre: Point, _ radius: Double) {
    addBox(
      Box(
        x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius),
      radius: radius)
  }
}
