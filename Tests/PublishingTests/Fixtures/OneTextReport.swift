import Measures
import Reporting

/// A report in which every text and every name is the same.
struct OneTextReport {
  /// The text.
  let text: String

  private var words: Phrase { .verbatim(text) }
  private var interval: Interval {
    Interval(low: 0.5, innerLow: 0.8, estimate: 1, innerHigh: 1.2, high: 1.5)
  }

  /// Two pages, one of them in a folder, with every block and every kind of chart.
  var report: Report {
    Report(
      business: text, month: AuroraReport.month, asOf: AuroraReport.month.last, state: .final,
      currency: .euro, revision: 1, version: text,
      sections: [
        Section(id: "index", name: words, headline: words, lead: [words], blocks: blocks),
        Section(
          id: "store/" + text, name: words, headline: words, lead: [words], blocks: [table]),
      ],
      figures: [
        Figure(
          measure: text, scope: [Dimension(text, text)], month: nil, value: .unknown,
          reason: text)
      ],
      sources: [
        SourceStatement(
          file: text, profile: text, status: text, rowsRead: 1, rowsUsed: 1,
          rowsSkipped: [SkipCount(reason: text, rows: 1)], rowsRefused: 0, firstDay: nil,
          lastDay: nil)
      ],
      problems: [
        Problem(
          severity: .note, code: text, file: text, line: 1, column: text, count: 1, message: text)
      ])
  }

  private var blocks: [Block] {
    let tile = KeyFigure(
      id: text, name: words, value: .text(words), note: words,
      comparisons: [Comparison(reference: words, change: words, judgement: .worse)],
      sparkline: Sparkline(values: [1, nil, 2, 3], yearBefore: 0, lastIsPartial: false))
    return [
      .heading(words), .paragraph(words), .list([words]), .keyFigures([tile]),
      .messages([Message(sentence: words, evidence: words, page: "store/" + text)]), table,
      .caveat(words), .nextSteps([NextStep(action: words, page: "store/" + text)]),
      .glossary([GlossaryEntry(term: words, meaning: words)]),
    ]
      + charts.enumerated().map { index, content in
        .chart(
          Chart(
            id: "\(text)\(index)", title: words, subtitle: words, source: words, alternative: words,
            content: content))
      }
  }

  private var table: Block {
    let column = Column(id: text, title: words, isNumeric: false)
    let channel = Column(id: "channel", title: words, isNumeric: false)
    return .table(
      Table(
        id: text, caption: words, columns: [column, channel],
        rows: Array(repeating: [.text(words), .text(words)], count: 9), notes: [words]))
  }

  private var charts: [Chart.Content] {
    [
      .intervals(
        IntervalChart(
          measure: .number(decimals: 1), reference: (1, words), columns: [words],
          rows: [
            IntervalChart.Row(
              name: words, interval: interval, standing: .add, figures: [.text(words)],
              note: words)
          ])),
      .touchpointMap(
        TouchpointMap(
          phases: [words],
          rows: [TouchpointMap.Row(name: words, cells: [.used(contacts: 3, .add)])])),
      .histogram(
        Histogram(
          classes: words, counted: words,
          bins: [Histogram.Bin(name: words, value: .count(3), isBeyondLimit: true)],
          limit: words)),
      .trend(
        TrendChart(
          measure: .count, name: words,
          points: (0..<3).map {
            TrendChart.Point(
              month: AuroraReport.month + $0, value: 1, yearBefore: 2, isPartial: false)
          })),
      .stars(
        StarsChart(rows: [StarsChart.Row(name: words, counts: [1, 1, 1, 1, 1], mean: interval)])),
      .bars(
        BarChart(
          measure: .share, rows: [BarChart.Row(name: words, value: 1, note: words)])),
    ]
  }
}
