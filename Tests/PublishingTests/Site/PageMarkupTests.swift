import Reporting
import Testing

@testable import Publishing

/// Rules that every page keeps (REPORT §4, §5), read off its text.
@Suite struct PageMarkupTests {
  private static func pages() throws -> [PublishedFile] {
    try SampleSite.pages(SampleSite.richSite())
  }

  @Test func `a page has no inline style, script or handler`() throws {
    for page in try PageMarkupTests.pages() {
      let text = SampleSite.text(page)
      #expect(text.firstMatch(of: /\sstyle\s*=/) == nil, "\(page.path)")
      #expect(text.firstMatch(of: /<[^>]*\son[a-z]+\s*=/) == nil, "\(page.path)")
      #expect(!text.contains("<style") && text.matches(of: /<script/).count == 1)
    }
  }

  @Test func `a table with long reasons is set in grids and stays a table`() throws {
    let pages = try PageMarkupTests.pages()
    let decisions = SampleSite.text(try #require(pages.first { $0.path == "decisions.html" }))
    let table = try #require(decisions.firstMatch(of: /<table[^>]*id="cells"[\s\S]*?<\/table>/))
    let markup = String(table.output)
    #expect(markup.contains("class=\"below c10\"") && markup.contains("role=\"table\""))
    for (tag, role) in [
      ("tr", "row"), ("td", "cell"), ("tbody", "rowgroup"), ("th scope=\"row\"", "rowheader"),
    ] {
      let tags = markup.ranges(of: "<\(tag)").count
      #expect(tags > 0 && markup.ranges(of: "role=\"\(role)\"").count >= tags)
    }
    let channels = SampleSite.text(try #require(pages.first { $0.path == "channels.html" }))
    #expect(!channels.contains("role=\"cell\""))
  }

  @Test func `every address is relative and leads to a file of the report`() throws {
    let files = try SampleSite.richSite()
    let data = DataFolder(
      AuroraReport.rich, wording: Wording(language: .en), formulaGuard: true
    ).files.map { "../data/" + $0.path }
    let known = Set(files.map(\.path) + data + ["../report.pdf", "../archive.html"])
    for page in SampleSite.pages(files) {
      let text = SampleSite.text(page)
      let folder = page.path.contains("/") ? "../" : ""
      for match in text.matches(of: /\s(?:href|src|srcset)="([^"]*)"/) {
        let address = String(match.output.1)
        if address == "data:," || address.hasPrefix("#") { continue }
        #expect(address.hasPrefix(folder), "\(page.path): \(address)")
        #expect(known.contains(String(address.dropFirst(folder.count))), "\(address)")
      }
      #expect(!text.contains("url("))
    }
  }

  @Test func `names of anchors are unique on a page and references find theirs`() throws {
    for page in try PageMarkupTests.pages() {
      let text = SampleSite.text(page)
      let names = text.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(names).count == names.count, "\(page.path)")
      for match in text.matches(of: /\saria-labelledby="([^"]*)"/) {
        for name in match.output.1.split(separator: " ") {
          #expect(names.contains(String(name)), "\(page.path): \(name)")
        }
      }
    }
  }

  @Test func `there is one h1 and no level is skipped`() throws {
    for page in try PageMarkupTests.pages() {
      let levels = SampleSite.text(page).matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(page.path)")
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(page.path)")
    }
  }

  @Test func `the policy stands first in the head`() throws {
    for page in try PageMarkupTests.pages() {
      let head =
        "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
        + "form-action 'none'\">"
      #expect(SampleSite.text(page).contains(head))
    }
  }

  @Test func `a table prints every row, its total in the foot and its estimate with the bounds`()
    throws
  {
    let page = try #require(PageMarkupTests.pages().first { $0.path == "channels.html" })
    let text = SampleSite.text(page)
    #expect(text.matches(of: /<th scope="row"/).count == 9)
    #expect(text.contains("<tfoot><tr><th scope=\"row\">All channels</th>"))
    let estimate = "<td class=\"n\" data-v=\"3.4\">3.40</td><td class=\"span\">2.70–4.10</td>"
    #expect(text.contains(estimate))
    #expect(text.contains("<td class=\"n\" data-v=\"0\">&lt;10</td>"))
    #expect(text.contains("<td class=\"n none\">–</td>"))
  }

  @Test func `a verdict is a sign and a word`() throws {
    let page = try #require(PageMarkupTests.pages().first { $0.path == "decisions.html" })
    let text = SampleSite.text(page)
    for (verdict, word) in [("add", "add"), ("cut", "cut"), ("cannot-tell", "cannot tell")] {
      let start = "<span class=\"verdict \(verdict)\"><svg class=\"sign \(verdict)\""
      #expect(text.contains(start) && text.contains("</svg>\(word)</span>"))
    }
  }

  @Test(arguments: Language.allCases)
  func `no page shows a key or a gap in place of words`(language: Language) throws {
    for page in try SampleSite.pages(SampleSite.files(AuroraReport.rich, language: language)) {
      let text = SampleSite.text(page)
      let gap = text.firstMatch(of: /\[[a-z]+[.a-zA-Z-]*\]/)
      #expect(gap == nil, "\(page.path): \(gap.map { String($0.output) } ?? "")")
    }
  }
}
