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
  /// Draws each chart as a file of its own; `nil` leaves these files out.
  package let plates: TextEngine?
  /// Colours, logo and type.
  package let appearance: Appearance
  /// Frame, style sheet and script.
  package let templates: TemplateSet
  /// Where PDF and data files lie, seen from the root of the site.
  package let downloads: Downloads

  /// A site of a report.
  package init(
    report: Report, wording: Wording, measure: TextMeasure, plates: TextEngine?,
    appearance: Appearance, templates: TemplateSet, downloads: Downloads
  ) {
    self.report = report
    self.wording = wording
    self.measure = measure
    self.plates = plates
    self.appearance = appearance
    self.templates = templates
    self.downloads = downloads
  }

  /// The files from the root of the site, sorted by path.
  package func files() throws(DrawingError) -> [PublishedFile] {
    PublishedFile.sorted(try pages() + chartFiles())
  }

  /// The pages with style sheet, script and logo.
  package func pages() throws(DrawingError) -> [PublishedFile] {
    let pages = SitePage.pages(of: report.sections)
    let map = map(pages)
    let stylesheet = asset(
      Array(StyleTokens.css(appearance).utf8) + templates.stylesheet, name: "app", ending: "css")
    let script = asset(templates.script, name: "app", ending: "js")
    let logo = appearance.logo.map { asset($0.bytes, name: "logo", ending: "png") }
    var files = [stylesheet, script] + (logo.map { [$0] } ?? [])
    for (section, page) in zip(report.sections, pages) {
      let context = PageContext(
        wording: wording, layout: layout, pages: pages, page: page,
        downloads: section.isPart ? downloads.part(section) : downloads,
        hasPlates: plates != nil && !section.isPart, map: map)
      let content = Page(
        section: section, report: report, context: context,
        assets: (stylesheet.path, script.path),
        logo: Page.Logo(path: logo?.path, picture: appearance.logo))
      let bytes = try content.bytes(in: templates.page)
      precondition(!files.contains { $0.path == page.path }, "Two pages are called \(page.id).")
      files.append(PublishedFile(path: page.path, bytes: bytes))
    }
    return files
  }

  /// The charts of all pages as files of their own.
  package func chartFiles() throws(DrawingError) -> [PublishedFile] {
    var files: [PublishedFile] = []
    for (section, page) in zip(report.sections, SitePage.pages(of: report.sections)) {
      files += try plates(of: section, on: page)
    }
    return files
  }

  /// The charts of a page as drawings for slides and as pictures, in bright colours.
  private func plates(of section: Section, on page: SitePage) throws(DrawingError)
    -> [PublishedFile]
  {
    guard let plates, !section.isPart else { return [] }
    var files: [PublishedFile] = []
    for case .chart(let chart) in section.blocks {
      let scene = ChartPlate.scene(
        chart, width: Site.platePoints, wording: wording, engine: plates)
      let path = ChartPlate.path(chart, on: page)
      files += [
        PublishedFile(
          path: path + ".svg",
          bytes: try Plate.svg(scene, theme: appearance.light, engine: plates)),
        PublishedFile(
          path: path + ".png",
          bytes: try Plate.png(scene, scale: 2, theme: appearance.light, engine: plates)),
      ]
    }
    return files
  }

  /// Width of a chart that stands alone.
  private static let platePoints = 532.0

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
  private func asset(_ bytes: [UInt8], name: String, ending: String) -> PublishedFile {
    let digest = SHA256.hex(of: bytes).utf8.prefix(12)
    let path = "assets/\(name).\(String(decoding: Array(digest), as: UTF8.self)).\(ending)"
    return PublishedFile(path: path, bytes: bytes)
  }
}
