extension SceneLint {
  /// Lines and outlines that run through a text without a halo, unless a fill painted between the
  /// two hides the line.
  var crossings: [SceneFlaw] {
    let bounds = scene.marks.map(\.bounds)
    return scene.marks.indices.flatMap { index -> [SceneFlaw] in
      guard case .text(let text) = scene.marks[index], !text.haloed else { return [] }
      let box = text.inkBox
      let near = bounds.indices.filter { bounds[$0].overlaps(box) }
      let cover = near.last { $0 < index && scene.marks[$0].covers(box) } ?? 0
      return near.filter { $0 >= cover && scene.marks[$0].crosses(box) }.map {
        SceneFlaw(rule: .crossed, words: "“\(text.string)” by \(scene.marks[$0].name)")
      }
    }
  }

  /// Texts on a fill must be one of the pairs with enough contrast; none stands on hatching.
  var contrasts: [SceneFlaw] {
    var flaws: [SceneFlaw] = []
    var grounds: [(box: Box, paint: Paint)] = []
    for mark in scene.marks {
      switch mark {
      case .rect(let box, _, let paint): grounds.append((box, paint))
      case .dot(let centre, let radius, let shape, let paint):
        grounds.append((shape.box(around: centre, radius: radius), paint))
      case .text(let run):
        guard
          let ground = grounds.last(where: {
            $0.paint.fill != nil && $0.box.holds(run.inkBox)
          })?.paint
        else { continue }
        if !ground.carries(run.style.token) {
          let fill = ground.fill?.rawValue ?? ""
          flaws.append(SceneFlaw(rule: .contrast, words: "“\(run.string)” on \(fill)"))
        }
      case .polygon, .line, .hot: continue
      }
    }
    return flaws
  }

  /// A filled sign on a bar of an interval must let the bar be seen at both sides.
  var hidden: [SceneFlaw] {
    let bars = scene.marks.compactMap { mark -> Box? in
      if case .rect(let box, _, let paint) = mark, paint.outline == nil { box } else { nil }
    }
    return scene.marks.compactMap { mark in
      guard case .dot(let centre, let radius, _, let paint) = mark, let fill = paint.fill,
        fill != .bg,
        let bar = bars.first(where: {
          abs($0.y + $0.height / 2 - centre.y) < 0.02 && $0.height < 2 * radius
            && $0.x <= centre.x && centre.x <= $0.maxX
        })
      else { return nil }
      let half = min(centre.x - bar.x, bar.maxX - centre.x)
      return half + 0.02 >= radius ? nil : SceneFlaw(rule: .hidden, words: mark.name)
    }
  }
}

extension Paint {
  /// True if a text of that colour can be read on the fill (REPORT §8).
  fileprivate func carries(_ text: Token) -> Bool {
    guard !hatch else { return false }
    switch fill {
    case .accent, .neg, .ink: return text == .bg && opacity == 1 || text == .ink && opacity <= 0.55
    case .accentSoft, .negSoft, .neutralSoft: return text == .ink
    case .bg, .panel, nil: return ![.bg, .panel, .grid].contains(text)
    case .mute, .neutral, .grid: return false
    }
  }
}
