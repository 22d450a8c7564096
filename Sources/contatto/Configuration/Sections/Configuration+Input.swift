import Measures
import Records

extension Configuration {
  /// `[input]`, `[files]`, `[answers]` and `[[survey]]`: where files are and what they cannot say.
  struct Input: Equatable, Sendable {
    /// What to do with files of a name.
    struct FileRule: Equatable, Sendable {
      /// The file names meant.
      let pattern: FilePattern
      /// The profile that reads them; `nil` = they are left alone.
      let profile: String?
    }

    /// What to do with files that tell of the same as a later one.
    struct OverlapRule: Equatable, Sendable {
      /// The file names meant.
      let pattern: FilePattern
      /// Whether both count.
      let answer: ReadingSettings.OverlapAnswer
    }

    /// What the owner has answered about the files of one profile.
    struct Answers: Equatable, Sendable {
      /// `.` or `,`.
      let decimal: String?
      /// A date pattern of FORMATS §6.8.
      let date: String?
      /// The currency of amounts without one.
      let currency: Currency?
    }

    /// The column of a form that is a question.
    struct Question: Equatable, Sendable {
      /// The header cell.
      let column: String
      /// The id used in the report; several columns may share one.
      let id: String
      /// Both ends of the scale, or neither.
      let scale: ClosedRange<Double>?
    }

    /// `[[survey]]`: the questions of one form.
    struct Survey: Equatable, Sendable {
      /// The file names meant.
      let files: [FilePattern]
      /// The name of the survey; `nil` = the file name.
      let name: String?
      /// Sorted by column.
      let questions: [Question]
    }

    /// The folder with the exports, relative to the configuration.
    let folder: String?
    /// The share of unreadable rows above which a file is refused.
    let mostRejected: Ratio
    /// Sorted by pattern, longest first: the most exact one goes first.
    let files: [FileRule]
    /// Sorted by pattern, longest first.
    let overlaps: [OverlapRule]
    /// By profile id.
    let answers: [String: Answers]
    let surveys: [Survey]

    init(from top: inout SectionReader) {
      var reader = top.section("input")
      folder = reader.text("folder", longest: 4096)
      mostRejected = Ratio((reader.number("rejected_percent", in: 0...100) ?? 1) / 100)
      reader.finish()
      files = Input.fileRules(top.section("files"))
      overlaps = Input.overlapRules(top.section("overlaps"))
      answers = Input.answers(top.section("answers"))
      surveys = top.sections("survey").map(Survey.init)
    }

    private static func fileRules(_ reader: SectionReader) -> [FileRule] {
      var reader = reader
      let rules = reader.names.compactMap { name -> FileRule? in
        guard let profile = reader.text(name) else { return nil }
        return FileRule(pattern: FilePattern(name), profile: profile == "ignore" ? nil : profile)
      }
      return longestFirst(rules, by: \.pattern)
    }

    private static func overlapRules(_ reader: SectionReader) -> [OverlapRule] {
      var reader = reader
      let rules = reader.names.compactMap { name -> OverlapRule? in
        let answer = reader.word(name, ReadingSettings.OverlapAnswer.self)
        return answer.map { OverlapRule(pattern: FilePattern(name), answer: $0) }
      }
      return longestFirst(rules, by: \.pattern)
    }

    /// The most exact pattern goes first. `names` is sorted, and the sort keeps equal lengths apart
    /// by their bytes.
    private static func longestFirst<Rule>(_ rules: [Rule], by pattern: (Rule) -> FilePattern)
      -> [Rule]
    {
      rules.enumerated().sorted { left, right in
        let lengths = (
          pattern(left.element).text.utf8.count, pattern(right.element).text.utf8.count
        )
        return lengths.0 != lengths.1 ? lengths.0 > lengths.1 : left.offset < right.offset
      }.map(\.element)
    }

    private static func answers(_ reader: SectionReader) -> [String: Answers] {
      var reader = reader
      var answers: [String: Answers] = [:]
      for profile in reader.names { answers[profile] = Answers(reader.section(profile)) }
      return answers
    }
  }
}

extension Configuration.Input.Answers {
  init(_ reader: SectionReader) {
    var reader = reader
    decimal = reader.text("decimal")
    if let decimal, decimal != ".", decimal != "," {
      reader.complain("decimal", "must be \".\" or \",\"")
    }
    date = reader.text("date")
    let code = reader.text("currency")
    currency = code.flatMap { Currency(code: $0) }
    if code != nil, currency == nil {
      reader.complain("currency", "must be three capital letters of ISO 4217, such as EUR")
    }
    reader.finish()
  }
}

extension Configuration.Input.Survey {
  init(_ reader: SectionReader) {
    var reader = reader
    files = reader.patterns("files") ?? reader.missing("files", [])
    name = reader.text("name")
    var table = reader.section("questions")
    if table.names.isEmpty { reader.complain("questions", "names no column") }
    questions = table.names.map { column in
      Configuration.Input.Question(column: column, table.section(column))
    }
    reader.finish()
  }
}

extension Configuration.Input.Question {
  init(column: String, _ reader: SectionReader) {
    var reader = reader
    self.column = column
    id = reader.identifier("id") ?? reader.missing("id", "")
    let low = reader.number("min", in: -1e6...1e6)
    let high = reader.number("max", in: -1e6...1e6)
    if reader.has("min") != reader.has("max") {
      reader.complain(reader.has("min") ? "min" : "max", "needs the other end of the scale too")
    }
    if let low, let high, low < high {
      scale = low...high
    } else {
      scale = nil
      if let low, let high, low >= high { reader.complain("max", "must lie above min") }
    }
    reader.finish()
  }
}
