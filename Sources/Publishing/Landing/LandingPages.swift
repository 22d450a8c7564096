import Measures
package import Reporting

/// The pages around the reports of a site: the list of all months with the newest on top, and one
/// address for each month that leads to its latest revision.
package struct LandingPages {
  private let business: String
  private let months: [PublishedMonth]
  private let wording: Wording

  /// Pages about months, the newest first.
  package init(business: String, months: [PublishedMonth], wording: Wording) {
    self.business = business
    self.months = months
    self.wording = wording
  }

  /// The files from the root of the release.
  package var files: [PublishedFile] {
    guard let newest = months.first else { return [] }
    let list = months.map { line($0, from: "") }
    let index = page(
      title: wording.text(Phrase("pages.all-reports")), refresh: nil,
      [
        .element("p", [.class("lead")], link(newest, from: "")),
        .element("ul", [], .joined(list)),
      ])
    return [PublishedFile(path: "index.html", bytes: index)]
      + months.map { month in
        let path = "\(parent(of: month.folder))/index.html"
        let title = wording.text(Phrase("pages.report", ["month": .month(month.month)]))
        return PublishedFile(
          path: path,
          bytes: page(
            title: title, refresh: Link(to: target(month), from: path).path,
            [.element("p", [], link(month, from: path))]))
      }
  }

  private func target(_ month: PublishedMonth) -> String { "\(month.folder)/site/index.html" }

  private func parent(of folder: String) -> String {
    folder.utf8.split(separator: 0x2F).dropLast().map { String(decoding: Array($0), as: UTF8.self) }
      .joined(separator: "/")
  }

  private func link(_ month: PublishedMonth, from origin: String) -> HTML {
    let words = wording.text(Phrase("pages.report", ["month": .month(month.month)]))
    return .element("a", [.href(Link(to: target(month), from: origin))], text: words)
  }

  private func line(_ month: PublishedMonth, from origin: String) -> HTML {
    let revision = wording.text(Phrase("pages.revision", ["n": .count(month.revision)]))
    let pdf = Link(to: "\(month.folder)/report.pdf", from: origin)
    return .element(
      "li", [],
      .joined([
        link(month, from: origin), .text(" (\(revision)): \(month.headline) "),
        .element("a", [.href(pdf)], text: wording.text(Phrase("pages.download.pdf"))),
      ]))
  }

  /// A page without script and style, which no policy has to allow anything for.
  private func page(title: String, refresh: String?, _ content: [HTML]) -> [UInt8] {
    let policy = "default-src 'none'; base-uri 'none'; form-action 'none'"
    var head: [HTML] = [
      .void(
        "meta",
        [Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy)]),
      .void("meta", [Attribute("charset", "utf-8")]),
      .void("meta", [Attribute("name", "referrer"), Attribute("content", "no-referrer")]),
      .void("meta", [Attribute("name", "robots"), Attribute("content", "noindex,nofollow")]),
      .void("meta", [Attribute("name", "color-scheme"), Attribute("content", "light dark")]),
      .void(
        "meta",
        [
          Attribute("name", "viewport"),
          Attribute("content", "width=device-width, initial-scale=1"),
        ]),
      .element("title", text: "\(title) – \(business)"),
    ]
    if let refresh {
      head.append(
        .void(
          "meta", [Attribute("http-equiv", "refresh"), Attribute("content", "0; url=\(refresh)")])
      )
    }
    let body = HTML.element(
      "main", [], .joined([.element("h1", text: "\(business): \(title)")] + content))
    let root = HTML.element(
      "html", [Attribute("lang", wording.language.rawValue)],
      .element("head", [], .joined(head)) + .element("body", [], body))
    return Array("<!DOCTYPE html>\n".utf8) + root.bytes + [0x0A]
  }
}
