import Estimation
import Facts
import Measures
import Reporting

extension Returns {
  /// What customers say brought them: a statement, grade E, which never decides (METHOD §4.5).
  func declaredBlocks(_ material: Material) -> [Block] {
    let year = (material.setting.month - 11).first
    let least = material.setting.thresholds.cells.surveyAnswers
    let sources = material.facts.declaredSources(since: year).filter { $0.answers >= least }
    guard !sources.isEmpty else { return [] }
    let channels = material.facts.register.channels
    let rows = sources.flatMap { source in
      source.named.map { named -> [Cell] in
        let share = Jeffreys.interval(successes: named.answers, trials: source.answers)
        return [
          Words.name(source.question), Words.name(channels[named.channel].name),
          .quantity(material.persons(named.answers)),
          named.answers < material.setting.minimumGroup
            ? .quantity(.suppressed(below: material.setting.minimumGroup))
            : .estimate(.share(Ratio(share.estimate)), share),
          .grade(.assumed),
        ]
      }
    }
    return [
      .heading(Words.say("heading.declared")),
      .table(
        Table(
          id: "declared-sources",
          caption: Words.say("table.declared", ["months": .counted(12, noun: "months")]),
          columns: [
            Words.column("question", "column.question"), Words.column("channel", "label.channel"),
            Words.figures("answers", "column.answers"),
            Words.figures("share", "column.share-of-answers"),
            Words.column("grade", "label.evidence"),
          ], rows: rows, notes: [Words.say("note.declared")])),
    ]
  }
}
