import Drawing
import Reporting

/// One page of the site: a section in the frame of the report.
struct Page {
  /// The section it shows.
  let section: Section
  /// The report it belongs to.
  let report: Report
  /// The page among the others.
  let context: PageContext
  /// Style sheet and script, from the root of the site.
  let assets: (stylesheet: String, script: String)
  /// The logo, if the house has one.
  let logo: Logo?

  /// A logo with its file, from the root of the site.
  struct Logo {
    let path: String
    let picture: Picture

    /// The logo of a picture that has a file.
    init?(path: String?, picture: Picture?) {
      guard let path, let picture else { return nil }
      self.path = path
      self.picture = picture
    }

    /// The most that it takes of the head of a page, in pixels of the screen.
    static let most = (width: 180.0, height: 32.0)
  }

  /// The file.
  func bytes(in frame: PageFrame) throws(DrawingError) -> [UInt8] {
    let body = try self.body()
    return frame.page { slot in
      switch slot {
      case .language: .text(context.wording.language.rawValue)
      case .title: .text(title)
      case .stylesheet: .text(Link(to: assets.stylesheet, from: context.page.path).path)
      case .script: .text(Link(to: assets.script, from: context.page.path).path)
      case .skip: context.words("pages.skip")
      case .business: business
      case .edition: .text(edition)
      case .standing: .text(standing)
      case .pages: context.words("pages.pages")
      case .navigation: Navigation(context: context).markup
      case .headline: context.words(section.headline)
      case .lead: lead
      case .filterWords: filterWords
      case .body: body
      case .footer: Footer(context: context, version: report.version).markup
      }
    }
  }

  private var title: String {
    let headline = context.wording.text(section.headline)
    let month = context.wording.text(argument: .month(report.month))
    return [headline, month, report.business].joined(separator: " – ")
  }

  /// The name of the business, after its logo.
  private var business: HTML {
    guard let logo else { return .text(report.business) }
    let size = logo.picture.size(within: Logo.most)
    // The name stands beside it: the picture adds nothing for those who do not see it.
    let image = HTML.void(
      "img",
      [
        .class("logo"), Attribute("src", Link(to: logo.path, from: context.page.path).path),
        Attribute("alt", ""), Attribute("width", "\(Int(size.width.rounded()))"),
        Attribute("height", "\(Int(size.height.rounded()))"),
      ])
    return image + .text(report.business)
  }

  private var edition: String {
    context.wording.text(Phrase("pages.report", ["month": .month(report.month)]))
  }

  private var standing: String {
    let parts = [
      Phrase("pages.data-until", ["untilDay": .untilDay(report.asOf)]),
      Phrase("pages.revision", ["n": .count(report.revision)]), report.state.word,
    ]
    return parts.map(context.wording.text).joined(separator: " · ")
  }

  private var lead: HTML {
    guard !section.lead.isEmpty else { return .empty }
    let sentences = section.lead.map(context.words)
    return .element(
      "div", [.class("lead")], .element("p", [], .joined(sentences, by: .text(" "))))
  }

  private func body() throws(DrawingError) -> HTML {
    var parts: [HTML] = []
    var level = HeadingLevel.second
    for (index, block) in section.blocks.enumerated() {
      let previous = index > 0 ? section.blocks[index - 1] : nil
      let part = BlockHTML(
        block: block, index: index, previous: previous, level: level, context: context)
      parts.append(try part.markup())
      if case .heading = block { level = .third }
    }
    return .joined(parts, by: .text("\n"))
  }

  /// The sentences that the script fills, as attributes of the bar of filters.
  private var filterWords: HTML {
    let gaps = ["n", "m", "column"].map { ($0, Argument.text("{\($0)}")) }
    func sentence(_ key: String, _ names: [String]) -> String {
      let filled = gaps.filter { names.contains($0.0) }
      return context.wording.text(
        Phrase(key, Dictionary(uniqueKeysWithValues: filled)))
    }
    return .attributes([
      Attribute("data-all", sentence("pages.filter.all", [])),
      Attribute("data-shown", sentence("pages.filter.shown", ["n", "m"])),
      Attribute("data-reset", sentence("pages.filter.reset", [])),
      Attribute("data-ascending", sentence("pages.sort.ascending", ["column"])),
      Attribute("data-descending", sentence("pages.sort.descending", ["column"])),
      Attribute("data-unsorted", sentence("pages.sort.none", [])),
    ])
  }
}
