import Estimation
import Facts
import Measures

/// Counts of answers to "how did you hear of us", which are persons.
struct AnswerCells {
  /// One question.
  struct Question {
    /// What was asked and named.
    var source: DeclaredSource
    /// By place in `source.named`: the answers that name the channel.
    var named: [Int]
  }

  /// The questions with enough answers to be shown.
  private(set) var questions: [Question] = []

  /// Nobody was asked.
  init() {}

  /// The questions of twelve months.
  init(_ material: Material, _ system: inout CountSystem) {
    let least = material.setting.thresholds.cells.surveyAnswers
    let sources = material.facts.declaredSources(since: (material.setting.month - 11).first)
    for source in sources where source.answers >= least {
      // A share with its interval tells how many answered.
      let all = system.cell(source.answers, isPublic: true)
      let named = source.named.map { system.cell($0.answers) }
      let rest = source.answers - source.named.reduce(0) { $0 + $1.answers }
      system.sum(all, named + [system.cell(rest, isUnprinted: true)])
      questions.append(Question(source: source, named: named))
    }
  }
}
