package import Charting
package import Drawing
import Measures
package import Reporting

/// A report as a static site: one page a section, one style sheet, one script, relative links only.
///
/// Works from any folder and from `file://`, without a server, without the script, without any
/// request beyond its own folder (REPORT §1, §4).
package struct Site {
  /// The report.
  package let report: Report
  /// The words of its language.
  package let wording: Wording
  /// How wide texts of the charts are.
  package let measure: TextMeasure
  /// Colours for bright and for dark screens.
  package let themes: (light: Theme, dark: Theme)
  /// Frame, style sheet and script.
  package let templates: TemplateSet
  /// Where PDF and data files lie, seen from the root of the site.
  package let downloads: Downloads

  /// A site of a report.
  package init(
    report: Report, wording: Wording, measure: TextMeasure, themes: (light: Theme, dark: Theme),
    templates: TemplateSet, downloads: Downloads
  ) {
    self.report = report
    self.wording = wording
    self.measure = measure
    self.themes = themes
    self.templates = templates
    self.downloads = downloads
  }

  /// The files from the root of the site, sorted by path.
  package func files() throws(DrawingError) -> [PublishedFile] {
    let pages = SitePage.pages(of: report.sections)
    let stylesheet = asset(
      Array(StyleTokens.css(light: themes.light, dark: themes.dark).utf8) + templates.stylesheet,
      ending: "css")
    let script = asset(templates.script, ending: "js")
    var files = [stylesheet, script]
    for (section, page) in zip(report.sections, pages) {
      let context = PageContext(
        wording: wording, layout: layout, pages: pages, page: page, downloads: downloads,
        map: map(pages))
      let content = Page(
        section: section, report: report, context: context,
        assets: (stylesheet.path, script.path))
      let bytes = try content.bytes(in: templates.page)
      precondition(!files.contains { $0.path == page.path }, "Two pages are called \(page.id).")
      files.append(PublishedFile(path: page.path, bytes: bytes))
    }
    return PublishedFile.sorted(files)
  }

  private var layout: ChartLayout {
    ChartLayout(measure: measure, wording: wording, profile: .screen)
  }

  /// The first touchpoint map of the report with its page.
  private func map(_ pages: [SitePage]) -> MapPlace? {
    for (section, page) in zip(report.sections, pages) {
      for block in section.blocks {
        guard case .chart(let chart) = block, case .touchpointMap(let map) = chart.content else {
          continue
        }
        return MapPlace(map: map, chart: chart, page: page)
      }
    }
    return nil
  }

  /// A file whose name holds its digest, so that a cached one is never out of date.
  private func asset(_ bytes: [UInt8], ending: String) -> PublishedFile {
    let digest = SHA256.hex(of: bytes).utf8.prefix(12)
    let name = "assets/app.\(String(decoding: Array(digest), as: UTF8.self)).\(ending)"
    return PublishedFile(path: name, bytes: bytes)
  }
}
