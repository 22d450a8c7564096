import Reporting

/// The list of pages at the side: the main pages, and under the one in use those of its folder.
struct Navigation {
  /// The page that shows it, with the others around.
  let context: PageContext

  /// The list.
  var markup: HTML {
    let open = context.page.parent ?? context.page.id
    let main = context.pages.filter { $0.parent == nil }
    return list(main) { page in
      page.id == open ? context.pages.filter { $0.parent == open } : []
    }
  }

  private func list(_ pages: [SitePage], below: (SitePage) -> [SitePage]) -> HTML {
    let items = pages.map { page in
      let inner = below(page)
      let nested = inner.isEmpty ? HTML.empty : list(inner) { _ in [] }
      return HTML.element("li", [], link(page) + nested)
    }
    return .element("ul", [], .joined(items, by: .text("\n")))
  }

  private func link(_ page: SitePage) -> HTML {
    let address = Attribute.href(Link(to: page.path, from: context.page.path))
    let isCurrent = page.id == context.page.id
    let current = isCurrent ? [Attribute("aria-current", "page")] : []
    return .element("a", [address] + current, context.words(page.name))
  }
}
