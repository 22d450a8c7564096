import Reporting

/// The list of pages at the side: the main pages, and under the one in use those of its folder.
struct Navigation {
  /// The page that shows it, with the others around.
  let context: PageContext

  /// The list.
  var markup: HTML {
    let open = context.page.parent ?? context.page.id
    let main = context.pages.filter { $0.parent == nil }
    return list(main, last: archive) { page in
      page.id == open ? context.pages.filter { $0.parent == open } : []
    }
  }

  /// The way to the reports of other months.
  private var archive: HTML? {
    context.downloads.archive.map { target in
      .element(
        "li", [],
        .element(
          "a", [.href(Link(to: target, from: context.page.path))],
          context.words("pages.archive")))
    }
  }

  private func list(
    _ pages: [SitePage], last: HTML?, below: (SitePage) -> [SitePage]
  ) -> HTML {
    let items = pages.map { page in
      let inner = below(page)
      let nested = inner.isEmpty ? HTML.empty : list(inner, last: nil) { _ in [] }
      return HTML.element("li", [], link(page) + nested)
    }
    let all = items + (last.map { [$0] } ?? [])
    return .element("ul", [], .joined(all, by: .text("\n")))
  }

  private func link(_ page: SitePage) -> HTML {
    let address = Attribute.href(Link(to: page.path, from: context.page.path))
    let isCurrent = page.id == context.page.id
    let current = isCurrent ? [Attribute("aria-current", "page")] : []
    return .element("a", [address] + current, context.words(page.name))
  }
}
