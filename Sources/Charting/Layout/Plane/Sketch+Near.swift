import Reporting

extension Sketch {
  /// Sets words beside a point where nothing is in their way; where no place is free they stand
  /// below the plot behind a sample of their sign, so that none is lost.
  mutating func setNear(
    _ words: String, style: TextStyle, at point: Point, sign: (Shape, Paint)?,
    placer: inout LabelPlacer
  ) {
    let limit = placer.room.width * 0.5
    let block = lines(words, style: style, limit: limit)
    let wide = widest(block, style)
    let tall = Double(block.count - 1) * leading(style) + style.size * 0.95
    guard let box = placer.place(width: wide, height: tall, near: point, gap: 5 * step) else {
      setBelow(words, sign: sign)
      return
    }
    let isLeft = box.maxX < point.x
    var baseline = box.y + style.size * 0.74
    for line in block {
      // The halo keeps grid lines and the edge of a band out of the letters.
      text(
        line, x: isLeft ? box.maxX : box.x, baseline: baseline, style: style,
        anchor: isLeft ? .right : .left, haloed: true)
      baseline += leading(style)
    }
  }

  private mutating func setBelow(_ words: String, sign: (Shape, Paint)?) {
    let left = sign == nil ? 0 : 9 * step
    let first = height + leading(small)
    if let sign {
      add(
        .dot(Point(4 * step, first - dip(small)), radius: 2.6 * step, sign.0, sign.1))
    }
    let rest = lines(words, style: small, limit: width - left)
    let next = text(rest, x: left, firstBaseline: first, style: small, role: .note)
    height = next - leading(small) + 3 * step
  }
}
