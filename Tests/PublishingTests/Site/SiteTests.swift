import Drawing
import Measures
import Reporting
import Testing

@testable import Publishing

@Suite struct SiteTests {
  @Test func `the same report gives the same bytes, sorted by path`() throws {
    let first = try SampleSite.files(AuroraReport.rich)
    let second = try SampleSite.files(AuroraReport.rich)
    #expect(first == second)
    let paths = first.map { Array($0.path.utf8) }
    #expect(zip(paths, paths.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `each section has a page and the first is the index`() throws {
    let paths = try SampleSite.pages(SampleSite.files(AuroraReport.rich)).map(\.path)
    let expected = AuroraReport.rich.sections.map { $0.id + ".html" }
    #expect(Set(paths) == Set(expected) && paths.count == expected.count)
    #expect(paths.contains("index.html") && paths.contains("store/roma.html"))
  }

  @Test func `a page names headline, month and business and speaks its language`() throws {
    let files = try SampleSite.files(AuroraReport.rich, language: .de)
    let page = SampleSite.text(try #require(files.first { $0.path == "stores.html" }))
    let title = "No store differs from the group more than chance allows – Oktober 2026"
    #expect(page.contains("<title>\(title) – Bottega Aurora</title>"))
    #expect(page.contains("<html lang=\"de\">"))
  }

  @Test func `every chart is a drawing and a picture beside its page`() throws {
    var site = try SampleSite.site(AuroraReport.rich)
    let engine = try TextEngine(
      fontDirectories: TextEngine.debianDirectories, family: "Inter",
      language: "en")
    site = Site(
      report: site.report, wording: site.wording, measure: site.measure, plates: engine,
      appearance: site.appearance, templates: site.templates, downloads: site.downloads)
    let files = try site.files()
    var charts = 0
    for page in SampleSite.pages(files) {
      for match in SampleSite.text(page).matches(of: /href="((?:\.\.\/)?charts\/[^"]*)"/) {
        let path = String(match.output.1).replacing("../", with: "")
        #expect(files.contains { $0.path == path && !$0.bytes.isEmpty }, "\(path)")
        charts += 1
      }
    }
    let plates = files.filter { $0.path.hasPrefix("charts/") }
    #expect(charts == plates.count && charts >= 12)
    #expect(plates.allSatisfy { $0.bytes.count < 150_000 })
    #expect(files.reduce(0) { $0 + $1.bytes.count } < 3_000_000)
  }

  @Test func `the way to other months stands last in the navigation`() throws {
    let page = try #require(
      SampleSite.pages(SampleSite.files(AuroraReport.rich)).first { $0.path == "store/roma.html" })
    #expect(SampleSite.text(page).contains("<a href=\"../../archive.html\">Archive</a></li></ul>"))
  }
}
