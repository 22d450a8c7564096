extension Sketch {
  /// Sets headings, names and figures of the rows and returns where the plot's lanes lie.
  ///
  /// - Parameters:
  ///   - flag: room above the plot for words over it, in points.
  ///   - lane: least height of a row's plot.
  mutating func frame(
    rows: [RowContent], headings: [String], plan: RowPlan, flag: Double, lane: Double
  ) -> RowFrame {
    // Over a column of its own the flag shares the line of the headings.
    let isShared = plan.arrangement == .beside
    let headingHeight = setHeadings(headings, plan: plan, top: isShared ? 0 : flag)
    let top = max(flag, headingHeight)
    var places: [RowFrame.Row] = []
    var y = top
    for row in rows {
      let place = set(row, headings: headings, plan: plan, top: y, lane: lane)
      places.append(place)
      y = place.bottom
    }
    height = y
    return RowFrame(
      left: plan.plotLeft, right: plan.plotRight, top: top, rows: places,
      hasNameColumn: plan.arrangement == .beside)
  }

  /// Least height of a lane: rows of a long list come closer.
  func lane(rows: Int) -> Double { (rows > 24 ? 13 : rows > 12 ? 15 : 17) * step }

  private mutating func setHeadings(
    _ headings: [String], plan: RowPlan, top: Double
  ) -> Double {
    guard plan.arrangement != .listed, !headings.isEmpty else { return 0 }
    let texts = zip(headings, plan.columnWidths).map { heading, width in
      lines(heading, style: small, limit: width + 0.01)
    }
    let deepest = texts.map(\.count).max() ?? 0
    let last = top + Double(deepest) * leading(small) - 2.5 * step
    for (text, right) in zip(texts, plan.columnRights) {
      let first = last - Double(text.count - 1) * leading(small)
      self.text(
        text, x: right, firstBaseline: first, style: small, anchor: .right)
    }
    return last + 5 * step
  }

  private mutating func set(
    _ row: RowContent, headings: [String], plan: RowPlan, top: Double, lane: Double
  ) -> RowFrame.Row {
    let style = row.isMuted ? TextStyle(size: profile.label, token: .mute) : label
    let names = lines(row.name, style: style, limit: plan.nameWidth)
    let remarks = lines(row.remark, style: small, limit: plan.nameWidth)
    let nameHeight =
      Double(names.count) * leading(style) + Double(remarks.count) * leading(small)
    guard plan.arrangement == .beside else {
      return setBelow(row, names: names, remarks: remarks, plan: plan, top: top, lane: lane)
    }
    let inside = insteadHeight(row, plan: plan)
    let tall = max(lane, nameHeight + 5 * step, inside + 5 * step)
    let middle = top + tall / 2
    let first = middle - nameHeight / 2 + leading(style) / 2 + dip(style)
    let next = text(names, x: 0, firstBaseline: first, style: style)
    text(remarks, x: 0, firstBaseline: next, style: small, role: .note)
    setFigures(row, plan: plan, baseline: middle + dip(style), style: style)
    setInstead(row, plan: plan, middle: middle)
    return RowFrame.Row(
      top: top, bottom: top + tall, laneTop: top, laneBottom: top + tall)
  }

  private mutating func setBelow(
    _ row: RowContent, names: [String], remarks: [String], plan: RowPlan, top: Double, lane: Double
  ) -> RowFrame.Row {
    let style = row.isMuted ? TextStyle(size: profile.label, token: .mute) : label
    var y = text(names, x: 0, firstBaseline: top + style.size * 1.15, style: style)
    y = text(remarks, x: 0, firstBaseline: y, style: small, role: .note)
    if plan.arrangement == .stacked, !row.figures.isEmpty {
      setFigures(row, plan: plan, baseline: y, style: style)
      y += leading(style)
    } else if plan.arrangement == .listed {
      let items = row.figures.joined(separator: " · ")
      y = text(
        lines(items, style: small, limit: width), x: 0, firstBaseline: y, style: small,
        role: .value)
    }
    let laneTop = y - style.size * 0.95
    let tall = max(lane > 20 * step ? lane : lane * 0.8, insteadHeight(row, plan: plan) + 3 * step)
    let middle = laneTop + tall / 2
    if plan.arrangement == .above {
      setFigures(row, plan: plan, baseline: middle + dip(style), style: style)
    }
    setInstead(row, plan: plan, middle: middle)
    return RowFrame.Row(
      top: top, bottom: laneTop + tall + 6 * step, laneTop: laneTop, laneBottom: laneTop + tall)
  }

  private mutating func setFigures(
    _ row: RowContent, plan: RowPlan, baseline: Double, style: TextStyle
  ) {
    for (figure, right) in zip(row.figures, plan.columnRights) {
      text(figure, x: right, baseline: baseline, style: style, anchor: .right, role: .value)
    }
  }

  private func insteadHeight(_ row: RowContent, plan: RowPlan) -> Double {
    Double(insteadLines(row, plan: plan).count) * leading(small)
  }

  private func insteadLines(_ row: RowContent, plan: RowPlan) -> [String] {
    lines(row.instead, style: small, limit: plan.plotRight - plan.plotLeft)
  }

  private mutating func setInstead(_ row: RowContent, plan: RowPlan, middle: Double) {
    let lines = insteadLines(row, plan: plan)
    let first = middle - Double(lines.count - 1) * leading(small) / 2 + dip(small)
    text(lines, x: plan.plotLeft, firstBaseline: first, style: small, role: .note)
  }
}
