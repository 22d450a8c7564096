import Measures
package import Reporting

/// The first page of a report as a mail: complete without pictures, the same words as text and
/// HTML.
package struct ReportLetter {
  private let report: Report
  private let wording: Wording
  private let topic: LetterTopic
  private let paragraphs: [LetterParagraph]

  /// Longer subjects are cut.
  private static let longestSubject = 90

  /// The letter of a report in the language of `wording`.
  package init(_ report: Report, wording: Wording, topic: LetterTopic) {
    self.report = report
    self.wording = wording
    self.topic = topic
    let summary = report.sections.first?.blocks ?? []
    let lead = (report.sections.first?.lead ?? []).map { LetterParagraph.words(wording.text($0)) }
    paragraphs =
      topic.store.map { LetterParagraph.figures(of: $0.id, in: report, wording: wording) }
      ?? lead + summary.flatMap { LetterParagraph.list($0, wording: wording) }
  }

  private var headline: String {
    if let store = topic.store {
      return wording.text(Phrase("pages.mail.store", ["store": .text(store.name)]))
    }
    return report.sections.first.map { wording.text($0.headline) } ?? ""
  }

  /// Month and headline, at most 90 Unicode scalars.
  package var subject: String {
    let key =
      switch topic.occasion {
      case .new: "pages.mail.subject"
      case .partial: "pages.mail.subject-partial"
      case .corrected: "pages.mail.subject-corrected"
      }
    let text = wording.text(
      Phrase(key, ["month": .month(report.month), "headline": .text(headline)]))
    let scalars = text.unicodeScalars
    guard scalars.count > ReportLetter.longestSubject else { return text }
    return String(scalars.prefix(ReportLetter.longestSubject - 1)) + "…"
  }

  private var tail: [String] {
    let months = topic.others.map(Argument.month)
    let others =
      months.isEmpty
      ? [] : [wording.text(Phrase("pages.mail.others", ["months": .list(months)]))]
    return others + [wording.text(Phrase("pages.mail.place", ["place": .text(topic.place)]))]
  }

  private var standing: String {
    let parts = [
      Phrase("pages.report", ["month": .month(report.month)]),
      Phrase("pages.data-until", ["untilDay": .untilDay(report.asOf)]),
      Phrase("pages.revision", ["n": .count(report.revision)]), report.state.word,
    ]
    return parts.map(wording.text).joined(separator: " · ")
  }

  /// Everything as plain text.
  package var text: String {
    ([report.business, standing, "", headline, ""] + paragraphs.flatMap(\.lines) + [""] + tail)
      .map { String(decoding: ForeignText.cleaned($0.utf8), as: UTF8.self) }
      .joined(separator: "\n") + "\n"
  }

  /// The same as HTML with inline styles and no remote resource; `picture` is the address of the
  /// picture of the first page, if it goes with the mail.
  package func html(picture: String?) -> String {
    let image = picture.map { address in
      HTML.void(
        "img",
        [
          Attribute("src", address), Attribute("width", "595"),
          Attribute("alt", wording.text(Phrase("pages.mail.picture"))),
          Attribute("style", "max-width:100%;height:auto;border:1px solid #ccc"),
        ])
    }
    let body = HTML.joined(
      [
        .element("p", [Attribute("style", "color:#555")], text: report.business + " · " + standing),
        .element("h1", [Attribute("style", "font-size:20px;line-height:26px")], text: headline),
      ] + paragraphs.map(\.html) + tail.map { HTML.element("p", [], text: $0) }
        + [image].compactMap { $0 })
    let page = HTML.element(
      "html", [Attribute("lang", wording.language.rawValue)],
      .element("head", [], .void("meta", [Attribute("charset", "utf-8")]))
        + .element(
          "body",
          [Attribute("style", "font-family:sans-serif;font-size:15px;line-height:22px;color:#111")],
          .element("div", [Attribute("style", "max-width:600px")], body)))
    return "<!DOCTYPE html>\n" + page.string + "\n"
  }
}
