import Charting
import Drawing
import Reporting

/// The end of the report: every table complete of which the pages before show only a part.
struct Annex {
  /// The tables in the order in which they are met.
  let tables: [Table]
  /// Sets them.
  let blocks: BlockSetter

  /// Name of the place where it starts.
  static let section = "annex"

  /// Name of the place of a table.
  static func destination(_ table: Table) -> String { "annex-\(Slug.path(table.id))" }

  /// Title in outline and head.
  static let title = Phrase("document.annex")

  /// Head and tables; nothing if every table is complete already.
  var units: [Unit] {
    guard !tables.isEmpty else { return [] }
    let head = Section(
      id: Annex.section, name: Annex.title, headline: Phrase("document.annex.headline"),
      lead: [Phrase("document.annex.lead")], blocks: [])
    return [.structure(.open(Element(.section)))]
      + SectionHead(section: head, steps: [], blocks: blocks).units
      + tables.map { table in
        var setting = TableSetting(
          table, width: Grid.width, setter: blocks.setter, emphasis: blocks.emphasis.small)
        setting.name(Annex.destination(table))
        return .table(setting)
      } + [.structure(.close)]
  }
}
