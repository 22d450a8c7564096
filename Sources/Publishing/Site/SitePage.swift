import Reporting

/// A page of the site as other pages see it.
struct SitePage {
  /// The section's own name: `channels`, `store/roma`.
  let id: String
  /// File from the root of the site: `store/roma.html`.
  let path: String
  /// Short name for navigation and links.
  let name: Phrase
  /// The page under which it is listed, if it lies in a folder; `nil` for the main pages.
  let parent: String?

  /// The pages of some sections; the first is `index.html`, whatever it is called.
  ///
  /// A section in a folder (`store/roma`) belongs to the main page before it.
  static func pages(of sections: [Section]) -> [SitePage] {
    var main: String?
    return sections.enumerated().map { index, section in
      if !section.isPart { main = section.id }
      return SitePage(
        id: section.id, path: index == 0 ? "index.html" : Slug.path(section.id) + ".html",
        name: section.name, parent: section.isPart ? main : nil)
    }
  }
}
