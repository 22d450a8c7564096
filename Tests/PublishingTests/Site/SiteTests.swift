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
}
