import Estimation
import Facts
import Measures
import Reporting

extension Returns {
  /// What customers say brought them: a statement, grade E, which never decides (METHOD §4.5).
  func declaredBlocks(_ material: Material) -> [Block] {
    let cells = material.personCells
    let questions = cells.answers.questions
    guard !questions.isEmpty else { return [] }
    let channels = material.facts.register.channels
    let rows = questions.flatMap { question in
      zip(question.source.named, question.named).map { named, cell -> [Cell] in
        let share = Jeffreys.interval(
          successes: named.answers, trials: question.source.answers)
        return [
          Words.name(question.source.question), Words.name(channels[named.channel].name),
          .quantity(cells.shown(cell)),
          cells.suppression.isHidden[cell]
            ? .quantity(cells.shown(cell)) : .estimate(.share(Ratio(share.estimate)), share),
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
