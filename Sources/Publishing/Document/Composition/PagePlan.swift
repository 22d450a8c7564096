import Drawing

/// Chooses for each section how dense it is set and whether it starts a page, so that the pages as
/// a whole are full: the cheapest way through all sections, page by page.
///
/// A greedy flow leaves half a page empty wherever a chart does not fit; a plan sees that the
/// section before could have been a little longer or shorter.
struct PagePlan {
  /// Pages up to the annex that a manager reads (REPORT §3: 8 to 12).
  static let mostPages = 12

  /// What is chosen for one section.
  struct Choice {
    /// How much of its tables is shown.
    let density: Density
    /// True if it starts a new page, whatever is left on the one before.
    let startsPage: Bool
  }

  /// A way to set the sections so far.
  private struct Way {
    var flow: PageFlow
    var cost = 0.0
    var choices: [Choice] = []
  }

  /// Ways that are followed at the same time; more changes nothing on real reports.
  private static let mostWays = 16

  /// The choices for some sections, each given in every density, from a flow that has begun: the
  /// fullest that stays within the pages a manager reads, or else the shortest.
  static func choices(for sections: [[Density: SectionSetting]], from start: PageFlow) -> [Choice] {
    var choices: [Choice] = []
    for price in pagePrices {
      let way = PagePlan(pageCost: price).best(for: sections, from: start)
      choices = way.choices
      let pages = start.fills.count + way.flow.fills.count + (way.flow.isAtTop ? 0 : 1)
      if pages <= mostPages { break }
    }
    return choices
  }

  /// What a page costs: a report that is short is read. The price rises while it is too long.
  private static let pagePrices = [0.5, 1.5, 4, 12]
  private let pageCost: Double

  private func best(for sections: [[Density: SectionSetting]], from start: PageFlow) -> Way {
    let beginning = Way(flow: start.ruler)
    var ways = [beginning]
    for section in sections {
      ways = thinned(ways.flatMap { followed($0, by: section) })
    }
    // The last page may end anywhere, but not after a few lines.
    return ways.min { total($0) < total($1) } ?? beginning
  }

  /// The ways that go on from one, a section in every density, on this page or the next.
  private func followed(_ way: Way, by section: [Density: SectionSetting]) -> [Way] {
    // The decisions, which come first, never lose their tables because the rest is long.
    let isSpared = way.choices.isEmpty && pageCost > PagePlan.pagePrices[0]
    let densities = isSpared ? [.airy, .full] : Density.allCases
    return densities.flatMap { density -> [Way] in
      guard let setting = section[density] else { return [] }
      return (way.flow.isAtTop ? [false] : [false, true]).map { startsPage in
        follow(way, setting, Choice(density: density, startsPage: startsPage))
      }
    }
  }

  private func total(_ way: Way) -> Double {
    way.cost + (way.flow.isAtTop ? 0 : pageCost + 0.2 * PagePlan.holeCost(way.flow.fill))
  }

  private func follow(_ way: Way, _ setting: SectionSetting, _ choice: Choice) -> Way {
    var way = way
    let pagesBefore = way.flow.fills.count
    if choice.startsPage { way.flow.breakPage() }
    let start = way.flow.fill
    way.flow.add(setting.units)
    way.flow.flush()
    way.cost += way.flow.fills[pagesBefore...].reduce(0) {
      $0 + pageCost + PagePlan.holeCost($1)
    }
    // What comes first is read most: there a brief form loses most.
    way.cost += choice.density.cost * (way.choices.isEmpty ? 4 : 1)
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

  /// The best way for each height on the page, then the best of all.
  private func thinned(_ ways: [Way]) -> [Way] {
    // A page that is begun costs its share, or whoever fills less of it would never be followed.
    let ranked = ways.enumerated().map { index, way in
      (cost: way.cost + pageCost * way.flow.fill, index: index, way: way)
    }.sorted { ($0.cost, $0.index) < ($1.cost, $1.index) }
    var kept: [Way] = []
    for (_, _, way) in ranked
    where !kept.contains(where: { abs($0.flow.fill - way.flow.fill) < 0.01 }) {
      kept.append(way)
      if kept.count == PagePlan.mostWays { break }
    }
    return kept
  }
}
