import Foundation
import Testing

@testable import Publishing

@Suite(
  .enabled(if: Browser.isInstalled, "no Chromium on this machine: browser tests are left out"),
  .serialized)
struct SiteInBrowserTests {
  @Test func `every page loads without complaint, reflows at 320 pixels and needs no script`()
    throws
  {
    try Scratch.withFolder { folder in
      let files = try SampleSite.richSite()
      let plain = files.map { file in
        let text = SampleSite.text(file).replacing(/<script src="[^"]*" defer><\/script>/, with: "")
        let path = file.path.replacingOccurrences(of: ".html", with: "-plain.html")
        return PublishedFile(path: path, bytes: Array(text.utf8))
      }
      let pages = SampleSite.pages(files)
      let all = files + SampleSite.pages(plain)
      try Scratch.write(all, to: folder)
      let browser = Browser(folder: folder)
      try browser.addProbe(Probe.counts, to: all)
      let visits = pages.flatMap { page in
        [
          Browser.Visit(name: "wide " + page.path, page: page.path, width: 1280),
          Browser.Visit(name: "narrow " + page.path, page: page.path, width: 320),
          Browser.Visit(
            name: "plain " + page.path,
            page: page.path.replacingOccurrences(of: ".html", with: "-plain.html"), width: 1280),
        ]
      }
      let result = try browser.visit(visits, dark: false)
      #expect(result.consoleLines == [])
      for page in pages {
        let wide = try #require(result.answers["wide " + page.path])
        let narrow = try #require(result.answers["narrow " + page.path])
        let plain = try #require(result.answers["plain " + page.path])
        #expect(number(wide, "rows") == number(plain, "rows"), "\(page.path)")
        #expect(number(wide, "figures") == number(plain, "figures"), "\(page.path)")
        #expect(number(plain, "buttons") == 0)
        for answer in [wide, narrow, plain] {
          #expect(number(answer, "scroll") <= number(answer, "inner"), "\(page.path)")
        }
      }
      let decisions = try #require(result.answers["wide decisions.html"])
      #expect(number(decisions, "buttons") == 9 && number(decisions, "selects") == 3)
    }
  }

  @Test func `a heading sorts, a menu filters, the address keeps it, an anchor leaves it`() throws {
    try Scratch.withFolder { folder in
      let files = try SampleSite.richSite()
      try Scratch.write(files, to: folder)
      let browser = Browser(folder: folder)
      try browser.addProbe(Probe.actions, to: files)
      let linked = "decisions.html#channel=Staff&sort=cells.3d"
      let visits = ["decisions.html", linked].map {
        Browser.Visit(name: $0, page: $0.replacingOccurrences(of: "&", with: "&amp;"), width: 1280)
      }
      let result = try browser.visit(visits, dark: false)
      let seen = try #require(result.answers["decisions.html"])
      let descending = try #require(seen["descending"] as? [Int])
      #expect(descending.count == 24 && descending == descending.sorted(by: >))
      #expect(seen["ascending"] as? [Int] == descending.reversed())
      #expect(seen["sort"] as? String == "descending")
      #expect(seen["sortAgain"] as? String == "ascending")
      #expect(seen["status"] as? String == "Sorted by Contacts, descending")
      #expect(seen["hash"] as? String == "#sort=cells.3d")
      #expect(seen["restored"] as? Bool == true)
      #expect(seen["filtered"] as? [String] == ["Flyer", "Flyer", "Flyer"])
      #expect(seen["filterHash"] as? String == "#channel=Flyer")
      #expect(
        seen["filterStatus"] as? String == "Rows shown: 3 of 24. Totals count all rows.")
      #expect(seen["afterAnchor"] as? Int == 3)
      #expect(seen["openAtPrint"] as? Int == 0)
      // A deep link comes with its filter and order: the first click turns the order.
      let deep = try #require(result.answers[linked])
      #expect((deep["descending"] as? [Int])?.count == 3)
      #expect(deep["sort"] as? String == "ascending")
    }
  }

  private func number(_ answer: [String: Any], _ key: String) -> Int {
    answer[key] as? Int ?? -1
  }
}
