/// Brings a table and its partners together (FORMATS §5, join).
enum Joining {
  /// The file with the tables of its joins; `nil` if a required partner is not there.
  static func joined(_ file: OpenFile, among files: [OpenFile]) -> OpenFile? {
    guard !file.profile.joins.isEmpty else { return file }
    var tables: [PartnerTable] = []
    var names: [String] = []
    for join in file.profile.joins {
      let partners = files.filter { $0.profile.id == join.profile && $0.folder == file.folder }
      var table = PartnerTable(
        join: join, on: join.on.compactMap(file.profile.column), names: columnNames(join, partners))
      var isThere = false
      for partner in partners {
        guard Joining.enter(partner, of: file.profile, into: &table) else { continue }
        isThere = true
        names.append(partner.input)
      }
      if !isThere, join.isRequired { return nil }
      tables.append(table)
    }
    return OpenFile(
      file, joining: tables, of: names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// A partner file that reads the same columns as numbers as the table behind it.
  static func prepared(_ partner: OpenFile, for main: Profile) -> OpenFile {
    OpenFile(partner, numeric: NumericColumns(partner: partner.profile, of: main))
  }

  private static func columnNames(_ join: Profile.Join, _ partners: [OpenFile]) -> [String] {
    (join.take + join.sum).map { name in
      partners.first.flatMap { partner in
        partner.profile.column(name).map { partner.headerName($0) }
      } ?? name
    }
  }

  /// Enters the rows of one partner file; false if the file cannot be read.
  private static func enter(_ file: OpenFile, of main: Profile, into table: inout PartnerTable)
    -> Bool
  {
    let partner = prepared(file, for: main)
    let survey = FileSurvey(partner)
    guard survey.outcome.end == .done, partner.layout.duplicate == nil,
      let decisions = try? FileDecisions(partner, survey, peers: [])
    else { return false }
    var rows = PartnerRows(table.join, partner, decisions)
    var stage = RowStage(partner.profile, [])
    _ = partner.rows.forEach { row in
      if case .go = stage.judge(&row) { rows.add(row) }
    }
    rows.enter(into: &table)
    return true
  }
}
