/// Checks a scene against the rules of layout, whatever chart it shows.
///
/// It belongs to the room, not to its tests, so that the tests of pages and documents can check the
/// charts of whole reports with it.
package struct SceneLint {
  /// The scene.
  let scene: Scene
  /// Sizes that the scene was laid out for.
  let profile: TextProfile

  /// The lint of a scene laid out for paper or screen.
  package init(_ scene: Scene, profile: TextProfile) {
    self.scene = scene
    self.profile = profile
  }

  /// Every flaw, in the order of the rules.
  package var flaws: [SceneFlaw] {
    // Without numbers nothing else can be checked.
    let first = numbers
    guard first.isEmpty else { return first }
    return outside + overlaps + sizes + crossings + contrasts + ticks + hidden + margins + words
  }

  /// Texts in painting order.
  var texts: [TextRun] {
    scene.marks.compactMap { if case .text(let run) = $0 { run } else { nil } }
  }

  private var numbers: [SceneFlaw] {
    let isFinite =
      scene.marks.allSatisfy { $0.bounds.isFinite } && scene.width.isFinite
      && scene.height.isFinite && scene.height > 0
    return isFinite ? [] : [SceneFlaw(rule: .number, words: "a coordinate is not finite")]
  }

  private var outside: [SceneFlaw] {
    scene.marks.compactMap { mark in
      let box = mark.bounds
      let slack = 0.5
      let isInside =
        box.x >= -slack && box.y >= -slack && box.maxX <= scene.width + slack
        && box.maxY <= scene.height + slack
      return isInside ? nil : SceneFlaw(rule: .outside, words: mark.name)
    }
  }

  private var overlaps: [SceneFlaw] {
    let texts = texts
    let boxes = texts.map(\.inkBox)
    return texts.indices.flatMap { index in
      ((index + 1)..<texts.count).filter { boxes[$0].overlaps(boxes[index]) }.map {
        SceneFlaw(rule: .overlap, words: "“\(texts[index].string)” and “\(texts[$0].string)”")
      }
    }
  }

  private var sizes: [SceneFlaw] {
    let least: Double = profile == .document ? 7 : 11
    let small = texts.filter { $0.style.size < least }.map {
      SceneFlaw(rule: .small, words: "“\($0.string)” at \($0.style.size)")
    }
    let sizes = Set(texts.map(\.style.size))
    return sizes.count <= 4 ? small : small + [SceneFlaw(rule: .sizes, words: "\(sizes.count)")]
  }

  /// Ticks, units and titles of axes: at most six and one unit on a base line.
  private var ticks: [SceneFlaw] {
    let axis = texts.filter { $0.role == .axis }
    let crowded = Dictionary(grouping: axis, by: \.baseline).filter { $0.value.count > 7 }
    return crowded.keys.sorted().map { SceneFlaw(rule: .ticks, words: "base line \($0)") }
  }

  /// The box around all marks but grid lines must fill most of the scene.
  private var margins: [SceneFlaw] {
    let boxes = scene.marks.filter { !$0.isGrid && !$0.isHot }.map(\.bounds)
    guard let left = boxes.map(\.x).min(), let top = boxes.map(\.y).min(),
      let right = boxes.map(\.maxX).max(), let bottom = boxes.map(\.maxY).max()
    else { return [SceneFlaw(rule: .empty, words: "no marks")] }
    let share = 1 - (right - left) * (bottom - top) / (scene.width * scene.height)
    guard share >= 0.35 else { return [] }
    return [SceneFlaw(rule: .empty, words: "\(Int(share * 100)) % of the scene")]
  }

  private var words: [SceneFlaw] {
    var flaws: [SceneFlaw] = []
    if scene.title.isEmpty { flaws.append(SceneFlaw(rule: .words, words: "no title")) }
    if scene.summary.isEmpty || scene.summary.count > 300 {
      flaws.append(SceneFlaw(rule: .words, words: "summary of \(scene.summary.count)"))
    }
    let unworded = texts.filter { $0.string.utf8.first == 0x5B && $0.string.utf8.last == 0x5D }
    return flaws + unworded.map { SceneFlaw(rule: .words, words: "no words for \($0.string)") }
  }
}
