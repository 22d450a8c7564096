import Charting
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

  /// Channels of the small map.
  private static let thumbnailRows = 12
  private static let thumbnailPixels = 320.0

  /// The messages and, where another page shows the map, its thumbnail.
  func markup() throws(DrawingError) -> HTML {
    let list = HTML.element(
      "div", [],
      .element("h2", [], context.words("pages.messages"))
        + .element("ol", [], .joined(messages.map(item))))
    guard let place = context.map, place.page.id != context.page.id else {
      return .element("section", [.class("messages")], list)
    }
    return .element("section", [.class("messages mapped")], list + (try thumbnail(place)))
  }

  private func thumbnail(_ place: MapPlace) throws(DrawingError) -> HTML {
    let scene = context.layout.thumbnail(
      place.map, mostRows: MessagesHTML.thumbnailRows, width: MessagesHTML.thumbnailPixels,
      title: context.wording.text(place.chart.title),
      summary: context.wording.text(place.chart.alternative))
    let drawing = HTML.drawing(try SceneSVG.markup(scene, idPrefix: "m\(index)"))
    return .element(
      "div", [.class("thumbnail")],
      .joined([
        .element("h2", [], context.words("pages.map")),
        .element("div", [.class("drawing")], drawing),
        .element("p", [], context.link(to: place.page.id) ?? .empty),
      ]))
  }

  private func item(_ message: Message) -> HTML {
    let link = context.link(to: message.page).map { HTML.text(" ") + $0 } ?? .empty
    return .element(
      "li", [],
      .element("h3", [], context.words(message.sentence))
        + .element("p", [], context.words(message.evidence) + link))
  }
}
