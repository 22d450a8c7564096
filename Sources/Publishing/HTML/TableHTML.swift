import Reporting

/// A complete table in a region of its own that scrolls where the page is too narrow for it.
struct TableHTML {
  /// The table.
  let table: Table
  /// The page it stands on.
  let context: PageContext

  private let isEstimated: [Bool]
  /// True if the last column is so long a text that it stands below its row: the style sheet then
  /// sets rows as grids, and roles say what they are.
  private let isBelow: Bool

  /// A table of a page.
  init(_ table: Table, context: PageContext) {
    self.table = table
    self.context = context
    let isEstimated = TableCSV.estimatedColumns(table)
    self.isEstimated = isEstimated
    let width = table.columns.count + isEstimated.count { $0 }
    isBelow =
      TableHTML.belowColumns.contains(width) && table.columns.last?.isNumeric == false
      && table.rows.contains { row in
        row.last.map { context.wording.text($0).unicodeScalars.count > TableHTML.longText } ?? false
      }
  }

  /// Columns by whose words a reader may filter.
  private static let filterable = [
    "store", "channel", "phase", "source", "campaign", "touchpoint", "verdict",
  ]

  private var name: String { "t-" + anchor }
  private var anchor: String { Slug.path(table.id) }

  /// The table with its notes and the link to its CSV file.
  var markup: HTML {
    let caption = HTML.element(
      "caption", [.id(name)], .element("span", [], context.words(table.caption)))
    let layout = isBelow ? [Attribute.class("below c\(width - 1)")] : []
    let grid = HTML.element(
      "table", [.id(anchor)] + layout + role("table"),
      .joined([
        caption,
        .element("thead", role("rowgroup"), .element("tr", role("row"), head)), body, foot,
      ]))
    let region = HTML.element(
      "div",
      [
        .class("region"), Attribute("role", "region"), Attribute("tabindex", "0"),
        Attribute("aria-labelledby", name),
      ], grid)
    let kind =
      width <= TableHTML.slimColumns ? " slim" : width >= TableHTML.denseColumns ? " dense" : ""
    return .element("div", [.class("sheet" + kind)], region + notes)
  }

  /// Printed columns; an estimate takes two.
  private var width: Int { table.columns.count + isEstimated.count { $0 } }

  /// Printed columns of which the last may stand below: the style sheet knows as many.
  private static let belowColumns = 7...17
  /// More signs than this take many lines beside other columns.
  private static let longText = 60

  private func role(_ role: String) -> [Attribute] {
    isBelow ? [Attribute("role", role)] : []
  }

  /// Up to so many columns a table is as wide as it needs, so that the eye need not travel.
  private static let slimColumns = 4
  /// From so many columns on a table is set closely.
  private static let denseColumns = 10

  private var head: HTML {
    .joined(
      table.columns.enumerated().map { index, column in
        var attributes = [Attribute("scope", "col")] + role("columnheader")
        if column.isNumeric {
          attributes += [.class("n"), Attribute("data-s", "number")]
        } else if isBelow, index == table.columns.count - 1 {
          // Nobody sorts by sentences, and its button would lie under another.
          attributes.append(Attribute("data-s", "none"))
        } else if TableHTML.filterable.contains(column.id) {
          attributes.append(Attribute("data-f", column.id))
        } else if isMonths(index) {
          attributes += [
            Attribute("data-f", "year"),
            Attribute("data-l", context.wording.text(Phrase("pages.filter.year"))),
          ]
        }
        let heading = HTML.element("th", attributes, context.words(column.title))
        return isEstimated[index] ? heading + intervalHeading : heading
      })
  }

  /// True for a column of months, of which a reader may choose a year.
  private func isMonths(_ index: Int) -> Bool {
    !table.rows.isEmpty
      && table.rows.allSatisfy { if case .month = $0[index] { true } else { false } }
  }

  private var intervalHeading: HTML {
    .element(
      "th", [Attribute("scope", "col"), .class("span")] + role("columnheader"),
      context.words("pages.interval"))
  }

  private var body: HTML {
    guard !table.rows.isEmpty else {
      let cell = HTML.element(
        "td", [Attribute("colspan", String(width))], context.words("pages.no-rows"))
      return .element("tbody", [], .element("tr", [.class("empty")], cell))
    }
    return .element("tbody", role("rowgroup"), .joined(shown.map(row)))
  }

  /// The rows on the page; the others stand in the CSV file.
  private var shown: ArraySlice<[Cell]> { table.rows.prefix(table.shownRows ?? .max) }

  private var foot: HTML {
    guard let total = table.total else { return .empty }
    return .element("tfoot", role("rowgroup"), row(total))
  }

  private func row(_ cells: [Cell]) -> HTML {
    let parts = cells.enumerated().flatMap { index, cell -> [HTML] in
      let part = CellHTML(cell: cell, wording: context.wording)
      guard index > 0 else { return [.element("th", headAttributes(part), part.content)] }
      let data = HTML.element("td", attributes(part, at: index), part.content)
      guard isEstimated[index] else { return [data] }
      return [data, .element("td", [.class("span")] + role("cell"), text: part.bounds)]
    }
    return .element("tr", role("row"), .joined(parts))
  }

  private func headAttributes(_ part: CellHTML) -> [Attribute] {
    [Attribute("scope", "row")] + role("rowheader") + part.sortKey
  }

  private func attributes(_ part: CellHTML, at index: Int) -> [Attribute] {
    let classes = (table.columns[index].isNumeric ? ["n"] : []) + (part.isUnknown ? ["none"] : [])
    return (classes.isEmpty ? [] : [.class(classes.joined(separator: " "))]) + role("cell")
      + part.sortKey
  }

  private var notes: HTML {
    let rest = Array(table.rows.dropFirst(shown.count))
    let place = Phrase("document.file", ["file": .text("\(table.id).csv")])
    let further = rest.isEmpty ? [] : [Remainder(rest, of: table).phrase(place: place)]
    let notes = (further + table.notes).map { HTML.element("p", [], context.words($0)) }
    let all = HTML.joined(notes + [csvLink])
    return all.isEmpty ? .empty : .element("div", [.class("notes")], all)
  }

  private var csvLink: HTML {
    guard let folder = context.downloads.data, context.downloads.hasTables else { return .empty }
    let address = Link(to: folder + "/" + DataFolder.path(of: table), from: context.page.path)
    let caption = context.wording.text(table.caption)
    let label = context.wording.text(
      Phrase("pages.download.table", ["table": .text(caption)]))
    let link = HTML.element(
      "a", [.href(address), Attribute("download"), Attribute("aria-label", label)], text: "CSV")
    return .element("p", [.class("download")], link)
  }
}
