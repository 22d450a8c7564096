import Foundation
import Testing

@testable import Publishing

/// WCAG 2.2 AA as far as axe-core can judge it (REPORT §5).
@Suite(
  .enabled(if: Browser.isInstalled, "no Chromium on this machine: browser tests are left out"),
  .enabled(if: AxeCore.script != nil, "axe-core cannot be had here: its tests are left out"),
  .serialized)
struct AccessibilityTests {
  @Test(arguments: [false, true])
  func `axe finds nothing on any page, wide, narrow and without script`(dark: Bool) throws {
    try Scratch.withFolder { folder in
      let files = try SampleSite.richSite()
      let plain = files.map { file in
        let text = SampleSite.text(file).replacing(/<script src="[^"]*" defer><\/script>/, with: "")
        let path = file.path.replacingOccurrences(of: ".html", with: "-plain.html")
        return PublishedFile(path: path, bytes: Array(text.utf8))
      }
      let all = files + SampleSite.pages(plain)
      let browser = try browser(for: all, in: folder)
      let visits = visits(of: SampleSite.pages(all))
      let result = try browser.visit(visits, dark: dark)
      for visit in visits {
        let answer = try #require(result.answers[visit.name], "no answer of \(visit.name)")
        #expect(answer["violations"] as? [String] == [], "\(visit.name)")
        #expect((answer["passes"] as? Int ?? 0) > 20)
      }
    }
  }

  @Test func `axe finds the faults of a bad page`() throws {
    try Scratch.withFolder { folder in
      let bad = """
        <!DOCTYPE html><html lang="en"><head><title>Bad</title></head><body><main><h1>Bad</h1>
        <h4>Skipped</h4><img src="data:,"><select><option>a</option></select>
        <table><tr><th></th><td>1</td></tr></table>
        <svg role="img" width="10" height="10"></svg></main></body></html>
        """
      let file = PublishedFile(path: "bad.html", bytes: Array(bad.utf8))
      let visit = Browser.Visit(name: "bad", page: "bad.html", width: 1280)
      let result = try browser(for: [file], in: folder).visit([visit], dark: false)
      let found = try #require(result.answers["bad"]?["violations"] as? [String])
      let rules = [
        "image-alt", "select-name", "empty-table-header", "heading-order", "svg-img-alt",
      ]
      for rule in rules { #expect(found.contains { $0.hasPrefix(rule) }, "\(rule)") }
    }
  }

  /// Every page wide and narrow where `CONTATTO_EVERY_PAGE` is set; otherwise pages that together
  /// show every block, because axe takes its time.
  private func visits(of pages: [PublishedFile]) -> [Browser.Visit] {
    let isFull = ProcessInfo.processInfo.environment["CONTATTO_EVERY_PAGE"] != nil
    let few = ["index.html", "decisions.html", "trend.html", "glossary.html", "index-plain.html"]
    return pages.filter { isFull || few.contains($0.path) }.flatMap { page in
      [1280, 320].map { Browser.Visit(name: "\(page.path) \($0)", page: page.path, width: $0) }
    }
  }

  private func browser(for files: [PublishedFile], in folder: URL) throws -> Browser {
    let browser = Browser(folder: folder)
    try Scratch.write(files, to: folder)
    let script = try #require(AxeCore.script)
    try browser.addProbe(script + "\n" + Probe.axe, to: files)
    return browser
  }
}
