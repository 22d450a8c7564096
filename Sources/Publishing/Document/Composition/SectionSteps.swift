import Reporting

/// The blocks of a section in the order in which they may be left out: first its first picture,
/// then the table that belongs to it, then the other pictures, then the other tables.
struct SectionSteps {
  /// A chart with the words around it, or a table, by the places of its blocks.
  private struct Item {
    /// The heading that it stands under, if that belongs to an item before it.
    var heading: Int?
    /// Places of its blocks.
    var places: [Int] = []
  }

  /// Places of the blocks that each step adds.
  let steps: [[Int]]

  /// The steps of the blocks of a section.
  init(_ blocks: [Block]) {
    let items = SectionSteps.items(blocks)
    let pictures = items.map { SectionSteps.picture($0, blocks) }
    let tables = items.indices.map { index in
      SectionSteps.table(items[index], blocks, hasPicture: pictures[index] != nil)
    }
    guard let first = pictures.firstIndex(where: { $0 != nil }) else {
      steps = tables.compactMap(\.self)
      return
    }
    let order: [[Int]?] =
      [pictures[first], tables[first]] + pictures.dropFirst(first + 1) + tables[..<first]
      + tables.dropFirst(first + 1)
    steps = order.compactMap(\.self)
  }

  /// Places of what is shown with the first `count` steps, in reading order.
  func places(first count: Int) -> [Int] { Set(steps.prefix(count).joined()).sorted() }

  /// Runs of blocks that start with a heading or a chart.
  private static func items(_ blocks: [Block]) -> [Item] {
    var items = [Item()]
    var heading: Int?
    var hasContent = false
    for (place, block) in blocks.enumerated() {
      switch block {
      case .heading:
        heading = place
        hasContent = false
        items.append(Item())
      case .chart where hasContent: items.append(Item(heading: heading))
      case .chart, .table, .glossary, .keyFigures, .messages: hasContent = true
      case .paragraph, .list, .caveat, .nextSteps: break
      }
      items[items.count - 1].places.append(place)
    }
    return items.filter { !$0.places.isEmpty }
  }

  /// The item without its tables, but for the twin of its chart; `nil` if nothing is to be seen.
  private static func picture(_ item: Item, _ blocks: [Block]) -> [Int]? {
    let isTitled = item.places.first.map { if case .heading = blocks[$0] { true } else { false } }
    let shown = item.places.filter { place in
      switch blocks[place] {
      case .table: isTwin(place, blocks)
      // Texts in columns are looked up: without a heading they are no part of what is read.
      case .glossary: isTitled ?? false
      case .heading, .paragraph, .list, .keyFigures, .messages, .chart, .caveat: true
      case .nextSteps: false
      }
    }
    let isSeen = shown.contains { place in
      switch blocks[place] {
      case .chart, .glossary, .keyFigures, .messages, .caveat: true
      case .heading, .paragraph, .list, .table, .nextSteps: false
      }
    }
    let isText = !item.places.contains { if case .table = blocks[$0] { true } else { false } }
    return isSeen || (isText && !shown.isEmpty) ? withHeading(item, shown) : nil
  }

  /// The first table of an item that is no twin, with the words around it if it has no picture.
  private static func table(_ item: Item, _ blocks: [Block], hasPicture: Bool) -> [Int]? {
    let tables = item.places.filter { place in
      if case .table = blocks[place] { !isTwin(place, blocks) } else { false }
    }
    guard let first = tables.first else { return nil }
    let words = item.places.filter { place in
      switch blocks[place] {
      case .heading, .paragraph, .list: true
      case .keyFigures, .messages, .chart, .table, .caveat, .nextSteps, .glossary: false
      }
    }
    return withHeading(item, hasPicture ? [first] : words + [first])
  }

  private static func withHeading(_ item: Item, _ places: [Int]) -> [Int] {
    (item.heading.map { [$0] } ?? []) + places
  }

  /// True for the table right after a chart, which shows the same numbers.
  private static func isTwin(_ place: Int, _ blocks: [Block]) -> Bool {
    guard place > 0, case .chart = blocks[place - 1] else { return false }
    return true
  }
}
