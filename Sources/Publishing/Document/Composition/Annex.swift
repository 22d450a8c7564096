import Charting
import Drawing
import Reporting

/// The end of the report: everything complete of which the pages before show only a part.
struct Annex {
  /// What stands in it, in the order in which it is met.
  let parts: [AnnexPart]
  /// Sets them.
  let blocks: BlockSetter

  /// Name of the place where it starts.
  static let section = "annex"

  /// Title in outline and head.
  static let title = Phrase("document.annex")

  /// Head and parts; nothing if everything is complete already.
  var units: [Unit] {
    guard !parts.isEmpty else { return [] }
    let head = Section(
      id: Annex.section, name: Annex.title, headline: Phrase("document.annex.headline"),
      lead: [Phrase("document.annex.lead")], blocks: [])
    return [.structure(.open(Element(.section)))]
      + SectionHead(section: head, steps: [], blocks: blocks).units
      + parts.flatMap(units) + [.structure(.close)]
  }

  private func units(_ part: AnnexPart) -> [Unit] {
    switch part.content {
    case .table(let table):
      var setting = TableSetting(
        table, width: Grid.width, setter: blocks.setter, emphasis: blocks.emphasis.small)
      setting.name(part.destination)
      return [.table(setting)]
    case .texts(let entries):
      return [blocks.heading(part.title, named: part.destination)] + blocks.glossary(entries)
    }
  }
}
