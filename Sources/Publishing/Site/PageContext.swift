import Charting
import Reporting

/// What the blocks of a page need to know: the words, the drawing of charts and the pages around.
struct PageContext {
  /// The words of the report's language.
  let wording: Wording
  /// Draws charts in the sizes of the screen.
  let layout: ChartLayout
  /// Every page of the site in reading order.
  let pages: [SitePage]
  /// The page itself.
  let page: SitePage
  /// Where the other files of the report lie.
  let downloads: Downloads
  /// True if every chart is also a file of its own, for slides and mail.
  let hasPlates: Bool
  /// The touchpoint map and the page that shows it, for the thumbnail of the summary.
  let map: MapPlace?

  /// A phrase as markup.
  func words(_ phrase: Phrase) -> HTML { .text(wording.text(phrase)) }

  /// A fixed word of the site's furniture as markup.
  func words(_ key: String) -> HTML { words(Phrase(key)) }

  /// A link to a page, named as in the navigation; nothing if the report has no such page.
  func link(to id: String) -> HTML? {
    guard let target = pages.first(where: { $0.id == id }), target.id != page.id else {
      return nil
    }
    let address = Link(to: target.path, from: page.path)
    let label = wording.text(Phrase("pages.details", ["page": .phrase(target.name)]))
    return .element("a", [.class("more"), .href(address)], text: label)
  }
}
