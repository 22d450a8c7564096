import Measures

/// A recognised file with everything that its rows need.
struct OpenFile: Sendable {
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
  private(set) var layout: Layout
  private(set) var partners: [PartnerTable] = []
  /// Names of the files behind the partner tables, by their bytes.
  private(set) var joinedNames: [String] = []
  /// Numeric columns by number.
  private(set) var numeric: [(column: Int, role: NumericColumns.Role)] = []
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
    setNumeric(NumericColumns(profile))
  }

  /// What the user answered about the profile.
  var answers: ReadingSettings.Answers { settings.answers[profile.id] ?? .init() }

  /// What the user said about the file.
  var said: ReadingSettings.FileSettings { settings.said(about: input) }

  /// The patterns to try, with the user's own if the profile lacks it.
  var datePatterns: [DatePattern] {
    let own = answers.date.flatMap { DatePattern($0) }
    let isNew = own.map { !profile.time.dates.contains($0) } ?? false
    return profile.time.dates + (isNew ? own.map { [$0] } ?? [] : [])
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

  /// Answers to questions with a scale, which are numbers and vote like numbers.
  func rangedAnswers(_ row: LogicalRow) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    for (question, cell) in zip(layout.questions, row.answers)
    where question.lowest != nil && question.highest != nil && !cell.isEmpty {
      cells.append(cell)
    }
    if let (value, min, max) = rangedColumns, !row.cell(min).isEmpty, !row.cell(max).isEmpty {
      cells.append(row.cell(value))
    }
    return cells
  }

  /// Adds the partner tables, in the order of the profile's joins.
  mutating func join(_ tables: [PartnerTable], of files: [String]) {
    partners = tables
    joinedNames = files
    var column = profile.columns.count - tables.reduce(0) { $0 + $1.names.count }
    for name in tables.flatMap(\.names) {
      layout.name(column, name)
      column += 1
    }
  }

  /// Reads the columns as numbers that the profile behind this partner reads so.
  mutating func setNumeric(_ columns: NumericColumns) {
    numeric = columns.roles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
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
