import Drawing
import Reporting

/// The messages of the month, on the summary with a small touchpoint map beside them.
struct MessagesHTML {
  /// The messages in order of weight.
  let messages: [Message]
  /// Place of the block among the drawings of the page.
  let index: Int
  /// The page it stands on.
  let context: PageContext

  /// The messages and, where another page shows the map, its thumbnail.
  func markup() throws(DrawingError) -> HTML {
    let list = HTML.element(
      "div", [],
      .element("h2", [], context.words("pages.messages"))
        + .element("ol", [], .joined(messages.map(item))))
    guard let map = context.map, map.page.id != context.page.id else {
      return .element("section", [.class("messages")], list)
    }
    let chart = ChartHTML(chart: map.chart, index: index, context: context)
    let thumbnail = HTML.element(
      "div", [.class("thumbnail")],
      .joined([
        .element("h2", [], context.words("pages.map")), try chart.thumbnail(),
        .element("p", [], context.link(to: map.page.id) ?? .empty),
      ]))
    return .element("section", [.class("messages mapped")], list + thumbnail)
  }

  private func item(_ message: Message) -> HTML {
    let link = context.link(to: message.page).map { HTML.text(" ") + $0 } ?? .empty
    return .element(
      "li", [],
      .element("h3", [], context.words(message.sentence))
        + .element("p", [], context.words(message.evidence) + link))
  }
}
