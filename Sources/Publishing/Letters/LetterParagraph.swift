import Measures
import Reporting

/// A paragraph of a letter, which is words or a list.
enum LetterParagraph {
  /// Running words.
  case words(String)
  /// Short points.
  case points([String])

  /// The paragraphs of a block; charts and tables are in the report.
  static func list(_ block: Block, wording: Wording) -> [LetterParagraph] {
    switch block {
    case .heading(let phrase), .paragraph(let phrase), .caveat(let phrase):
      [.words(wording.text(phrase))]
    case .list(let phrases): [.points(phrases.map(wording.text))]
    case .keyFigures(let figures): [.points(figures.map { line($0, wording: wording) })]
    case .messages(let messages):
      [.points(messages.map { "\(wording.text($0.sentence)) \(wording.text($0.evidence))" })]
    case .nextSteps(let steps): [.points(steps.map { wording.text($0.action) })]
    case .chart, .table, .glossary: []
    }
  }

  /// The figures that are known of one store.
  static func figures(of store: String, in report: Report, wording: Wording) -> [LetterParagraph] {
    let own = report.figures.filter { figure in
      figure.month == report.month && figure.scope.count == 1 && figure.scope[0].name == "store"
        && figure.scope[0].value == store && wording.has("kpi.\(figure.measure)")
    }
    guard !own.isEmpty else {
      return [.words(wording.text(Phrase("pages.mail.no-figures")))]
    }
    return [
      .points(
        own.map { figure in
          let value = wording.tileText(.quantity(figure.value))
          return "\(wording.text(Phrase("kpi.\(figure.measure)"))): \(value)"
        })
    ]
  }

  private static func line(_ figure: KeyFigure, wording: Wording) -> String {
    let note = figure.note.map { " (\(wording.text($0)))" } ?? ""
    return "\(wording.text(figure.name)): \(wording.tileText(figure.value))\(note)"
  }

  /// As plain text.
  var lines: [String] {
    switch self {
    case .words(let words): [words, ""]
    case .points(let points): points.map { "- \($0)" } + [""]
    }
  }

  /// As HTML.
  var html: HTML {
    switch self {
    case .words(let words): .element("p", [], text: words)
    case .points(let points):
      .element("ul", [], .joined(points.map { .element("li", [], text: $0) }))
    }
  }
}
