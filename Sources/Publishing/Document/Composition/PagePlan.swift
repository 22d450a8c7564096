import Drawing

/// Chooses for each section how much of it is shown and whether it starts a page, so that the pages
/// as a whole are full and no more than a manager reads: the cheapest way through all sections.
///
/// A greedy flow leaves half a page empty wherever a chart does not fit; a plan sees that the
/// section before could have been a little longer or shorter.
struct PagePlan {
  /// Pages up to the annex that a manager reads (REPORT §3: 8 to 12).
  static let mostPages = 12

  /// What is chosen for one section.
  struct Choice {
    /// The section in the form that it takes.
    let setting: SectionSetting
    /// True if it starts a new page, whatever is left on the one before.
    let startsPage: Bool
  }

  /// A way to set the sections so far.
  private struct Way {
    var flow: PageFlow
    var cost = 0.0
    var choices: [Choice] = []

    /// Pages that have been begun.
    var pages: Int { flow.fills.count + (flow.isAtTop ? 0 : 1) }
  }

  /// Ways with as many pages that are followed at the same time.
  private static let waysPerLength = 8
  /// Numbers of pages that are followed at the same time, from the fewest up.
  private static let lengths = 5

  /// What a page costs: a report that is short is read.
  private static let pageCost = 0.5

  /// The choices for some sections, each given in every form, from a flow that has begun: the
  /// best that stays within the pages a manager reads, or else the shortest.
  static func choices(for sections: [[SectionSetting]], from start: PageFlow) -> [Choice] {
    let beginning = Way(flow: start.ruler)
    var ways = [beginning]
    for section in sections {
      ways = thinned(ways.flatMap { followed($0, by: section) })
    }
    let room = mostPages - start.fills.count
    let fewest = ways.map(\.pages).min() ?? 0
    return
      (ways.filter { $0.pages <= max(room, fewest) }.min { total($0) < total($1) }
      ?? beginning).choices
  }

  /// The ways that go on from one, a section in every form, on this page or the next.
  private static func followed(_ way: Way, by section: [SectionSetting]) -> [Way] {
    section.flatMap { setting in
      (way.flow.isAtTop ? [false] : [false, true]).map { startsPage in
        follow(way, Choice(setting: setting, startsPage: startsPage))
      }
    }
  }

  /// The last page may end anywhere, but not after a few lines.
  private static func total(_ way: Way) -> Double {
    way.cost + (way.flow.isAtTop ? 0 : pageCost + 0.2 * holeCost(way.flow.fill))
  }

  private static func follow(_ way: Way, _ choice: Choice) -> Way {
    var way = way
    let pagesBefore = way.flow.fills.count
    if choice.startsPage { way.flow.breakPage() }
    let start = way.flow.fill
    way.flow.add(choice.setting.units)
    way.flow.flush()
    way.cost += way.flow.fills[pagesBefore...].reduce(0) { $0 + pageCost + holeCost($1) }
    // What comes first is read most: there a brief form loses most.
    way.cost += choice.setting.form.cost * (way.choices.isEmpty ? 4 : 1)
    // A headline far down the page looks like an afterthought.
    if start > 0.62, way.flow.fills.count == pagesBefore || !choice.startsPage {
      way.cost += 0.25
    }
    way.choices.append(choice)
    return way
  }

  /// What white at the end of a page costs; up to a tenth of it nothing.
  private static func holeCost(_ fill: Double) -> Double {
    let hole = max(0, 0.92 - fill)
    return 14 * hole * hole
  }

  /// What a way is ranked by: its cost, and the room that it leaves on its page, which is worth
  /// more than a step left out, or the shortest ways would never be followed to their end.
  private static func promise(_ way: Way) -> Double { way.cost + 2 * way.flow.fill }

  /// For each number of pages the best ways, one for each height on the page: a long way that
  /// looks well now may leave no room for what comes.
  private static func thinned(_ ways: [Way]) -> [Way] {
    let fewest = ways.map(\.pages).min() ?? 0
    let ranked = ways.enumerated().filter { $0.element.pages < fewest + lengths }
      .sorted { (promise($0.element), $0.offset) < (promise($1.element), $1.offset) }
    var kept = [[Way]](repeating: [], count: lengths)
    for (_, way) in ranked {
      let length = way.pages - fewest
      if kept[length].count < waysPerLength,
        !kept[length].contains(where: { abs($0.flow.fill - way.flow.fill) < 0.02 })
      {
        kept[length].append(way)
      }
    }
    return Array(kept.joined())
  }
}
