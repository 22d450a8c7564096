import Measures

/// A recognised file with everything that its rows need.
///
/// A class, because the row loop hands it on for every cell.
final class OpenFile: Sendable {
  /// The position in the folder.
  let index: Int
  let input: String
  let stem: String
  let folder: String
  let encoding: TextEncoding
  let profile: Profile
  let recognition: Recognition
  let settings: ReadingSettings
  let preamble: PreambleFacts?
  let text: DecodedText
  let layout: Layout
  let partners: [PartnerTable]
  /// Names of the files behind the partner tables, by their bytes.
  let joinedNames: [String]
  /// Numeric columns by number.
  let numeric: [(column: Int, role: NumericColumns.Role)]
  private let rangedColumns: (value: Int, min: Int, max: Int)?

  init?(
    _ input: InputFile, index: Int, text: DecodedText, recognition: Recognition,
    settings: ReadingSettings
  ) {
    guard let profile = recognition.profile else { return nil }
    self.index = index
    self.input = input.name
    stem = input.stem
    folder = input.folder
    encoding = text.encoding
    self.profile = profile
    self.recognition = recognition
    self.settings = settings
    self.text = text
    if case .table(_, let header) = recognition {
      var layout = Layout(profile, header)
      if profile.blocks.contains(where: \.isPerQuestion) {
        layout.map(settings.said(about: input.name).questions, header)
      }
      self.layout = layout
      preamble = PreambleFacts(header.preamble, profile, delimiter: header.delimiter)
    } else {
      layout = Layout(cellsOf: profile)
      preamble = nil
    }
    rangedColumns = OpenFile.rangedColumns(profile)
    numeric = NumericColumns(profile).list
    (partners, joinedNames) = ([], [])
  }

  /// What the user answered about the profile.
  var answers: ReadingSettings.Answers { settings.answers[profile.id] ?? .init() }

  /// What the user said about the file.
  var said: ReadingSettings.FileSettings { settings.said(about: input) }

  /// The patterns to try, with the user's own if the profile lacks it; in memory of their own,
  /// because other files read by those of the profile at the same time.
  var datePatterns: [DatePattern] {
    let own = answers.date.flatMap { DatePattern($0) }
    let isNew = own.map { !profile.time.dates.contains($0) } ?? false
    return profile.time.dates.map(\.copy) + (isNew ? own.map { [$0] } ?? [] : [])
  }

  /// The rows of the file.
  var rows: RowSource {
    RowSource(
      text: text, profile: profile, recognition: recognition, layout: layout,
      limits: settings.limits)
  }

  /// True if the column comes from a partner, where its number was read already.
  func isCanonical(_ column: Int) -> Bool {
    if case .joined = layout.slots[column] { true } else { false }
  }

  /// The answer to a question, which stands behind the columns of the profile.
  func answer(_ question: Int, _ row: LogicalRow) -> ArraySlice<UInt8> {
    row.cell(profile.columns.count + question)
  }

  /// True if a row may hold answers on a scale.
  var hasRangedAnswers: Bool { rangedColumns != nil || !layout.questions.isEmpty }

  /// Answers to questions with a scale, which are numbers and vote like numbers.
  func rangedAnswers(_ row: LogicalRow) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    for (number, question) in layout.questions.enumerated()
    where question.lowest != nil && question.highest != nil {
      let cell = answer(number, row)
      if !cell.isEmpty { cells.append(cell) }
    }
    if let (value, min, max) = rangedColumns, !row.cell(min).isEmpty, !row.cell(max).isEmpty {
      cells.append(row.cell(value))
    }
    return cells
  }

  /// The file with its partner tables, in the order of the profile's joins.
  convenience init(_ file: OpenFile, joining tables: [PartnerTable], of files: [String]) {
    var layout = file.layout
    var column = file.profile.columns.count - tables.reduce(0) { $0 + $1.names.count }
    for name in tables.flatMap(\.names) {
      layout.name(column, name)
      column += 1
    }
    self.init(file, layout: layout, partners: tables, joinedNames: files, numeric: file.numeric)
  }

  /// The file read with the same numeric columns as the profile behind this partner reads it.
  convenience init(_ file: OpenFile, numeric: NumericColumns) {
    self.init(
      file, layout: file.layout, partners: file.partners, joinedNames: file.joinedNames,
      numeric: numeric.list)
  }

  private init(
    _ file: OpenFile, layout: Layout, partners: [PartnerTable], joinedNames: [String],
    numeric: [(column: Int, role: NumericColumns.Role)]
  ) {
    (index, input, stem, folder) = (file.index, file.input, file.stem, file.folder)
    (encoding, text, settings) = (file.encoding, file.text, file.settings)
    (profile, recognition, preamble) = (file.profile, file.recognition, file.preamble)
    rangedColumns = file.rangedColumns
    self.layout = layout
    self.partners = partners
    self.joinedNames = joinedNames
    self.numeric = numeric
  }

  private static func rangedColumns(_ profile: Profile) -> (value: Int, min: Int, max: Int)? {
    for block in profile.blocks where block.kind == .answer {
      guard case .text(let value)? = block.tool(.value), case .column(let text) = value.source,
        case .number(let low)? = block.tool(.min), case .column(let min) = low.source,
        case .number(let high)? = block.tool(.max), case .column(let max) = high.source
      else { continue }
      return (text, min, max)
    }
    return nil
  }
}
