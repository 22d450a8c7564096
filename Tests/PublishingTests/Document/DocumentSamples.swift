import Charting
import Drawing
import Reporting

@testable import Publishing

/// Documents and readings of their pages that several tests share.
enum DocumentSamples {
  static func document(_ report: Report, _ language: Language) throws -> Document {
    let engine = try TextEngine(
      fontDirectories: TextEngine.debianDirectories, family: "Inter",
      language: language.rawValue)
    return Document(
      report: report, wording: Wording(language: language), appearance: .plain, engine: engine)
  }

  /// A report of one section after the summary.
  static func report(_ blocks: [Block]) -> Report {
    var report = SampleReport.aurora
    let section = Section(
      id: "quality", name: .verbatim("Quality"), headline: .verbatim("A finding"), lead: [],
      blocks: blocks)
    report.sections[0].blocks = [.paragraph(.verbatim("A short summary."))]
    report.sections = [report.sections[0], section]
    return report
  }

  /// The texts of every page with their places; texts inside figures too.
  static func runs(_ document: PrintedDocument) -> [[Run]] {
    var pages: [[Run]] = [[]]
    for instruction in document.instructions {
      switch instruction {
      case .text(let run, _):
        pages[pages.count - 1].append(Run(run, offset: Point(0, 0)))
      case .paint(let marks, let offset):
        for case .text(let run) in marks {
          pages[pages.count - 1].append(Run(run, offset: offset))
        }
      case .endPage: pages.append([])
      case .open, .close, .picture, .destination: break
      }
    }
    return pages.dropLast()
  }

  /// A text on a page.
  struct Run {
    let text: String
    let box: Box

    init(_ run: TextRun, offset: Point) {
      text = run.string
      // Capitals and descenders of Inter, a little less than its full height.
      let size = run.style.size
      box = Box(
        x: run.x + offset.x, y: run.baseline + offset.y - 0.73 * size, width: run.width,
        height: 0.9 * size)
    }
  }
}
