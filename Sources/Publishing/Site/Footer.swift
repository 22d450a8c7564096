import Reporting

/// The foot of every page: the report in other shapes, the method, the program's version.
struct Footer {
  /// The page that shows it, with the others around.
  let context: PageContext
  /// Version of the program.
  let version: String

  /// Section that tells how figures are computed.
  private static let methodPage = "method"

  /// The links and the version.
  var markup: HTML {
    let list = HTML.element("ul", [], .joined(links.map { .element("li", [], $0) }))
    let made = context.words(Phrase("pages.made", ["version": .text(version)]))
    return .element("div", [], list + .element("p", [], made))
  }

  private var links: [HTML] {
    let report = context.downloads.report.map { link($0, "pages.download.pdf") }
    let figures = context.downloads.data.map { link($0 + "/report.json", "pages.download.json") }
    let method = context.pages.first { $0.id == Footer.methodPage }.map { page in
      link(page.path, "pages.method")
    }
    return [report, figures, method].compactMap { $0 }
  }

  private func link(_ target: String, _ key: String) -> HTML {
    .element(
      "a", [.href(Link(to: target, from: context.page.path))], context.words(key))
  }
}
