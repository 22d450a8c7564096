import Facts
import Measures
import Reporting

/// The first page: what changed, what to decide, how sure we are, what is wrong with the data.
struct Summary {
  /// Tiles of the strip, in order.
  private static let strip = [
    "net-sales", "contribution-margin", "marketing-cost", "return", "stars", "over-limit",
  ]
  /// Rows of the decision table (REPORT §3.1).
  private static let shownDecisions = 5
  /// Messages and caveats of the page.
  private static let shownMessages = 3
  private static let shownCaveats = 2

  let contributions: [Contribution]

  /// The section, made of what the analyses brought.
  func section(_ material: Material) -> Section {
    let decisions = ranked
    var blocks: [Block] = [.keyFigures(tiles(material))]
    let messages = chosenMessages
    if !messages.isEmpty { blocks.append(.messages(messages)) }
    if !decisions.isEmpty {
      blocks += [
        .heading(Words.say("heading.decisions")), .table(table(decisions, material)),
        .paragraph(confidence(decisions)),
      ]
    }
    blocks += contributions.flatMap(\.caveats).prefix(Summary.shownCaveats).map { .caveat($0) }
    return Section(
      id: "index", name: Words.say("section.index"), headline: headline(decisions, material),
      lead: lead(decisions, material), blocks: blocks)
  }

  /// Sure verdicts first, by the gain that they promise; then what cannot be told.
  private var ranked: [Decision] {
    contributions.flatMap(\.decisions).enumerated().sorted { left, right in
      let keys = (key(left.element), key(right.element))
      if keys.0.rank != keys.1.rank { return keys.0.rank < keys.1.rank }
      return keys.0.gain != keys.1.gain
        ? keys.0.gain > keys.1.gain : left.offset < right.offset
    }.map(\.element)
  }

  private func key(_ decision: Decision) -> (rank: Int, gain: Double) {
    let rank =
      switch decision.verdict {
      case .add, .cut: 0
      case .hold: 1
      case .cannotTell: 2
      }
    return (rank, decision.gain?.estimate ?? 0)
  }

  private var chosenMessages: [Message] {
    var subjects: Set<String> = []
    return contributions.flatMap(\.messages).enumerated().sorted {
      $0.element.weight != $1.element.weight
        ? $0.element.weight > $1.element.weight : $0.offset < $1.offset
    }.map(\.element).filter { subjects.insert($0.subject).inserted }
      .prefix(Summary.shownMessages).map(\.message)
  }

  private func tiles(_ material: Material) -> [KeyFigure] {
    let tiles = contributions.flatMap(\.keyFigures)
    return Summary.strip.compactMap { id in tiles.first { $0.id == id } }
  }

  private func headline(_ decisions: [Decision], _ material: Material) -> Phrase {
    let month = material.setting.month
    if let gap = material.gaps(in: month).first {
      return Words.say(
        "headline.trend.partial",
        ["month": .month(month), "why": .phrase(GapWords.sentence(gap, material))])
    }
    guard let first = decisions.first, first.verdict != .cannotTell else {
      return Words.say("headline.summary.uncertain", ["month": .month(month)])
    }
    let words: [String: Argument] = [
      "name": .text(first.name),
      "verdict": .phrase(Words.say("verdict.\(first.verdict.rawValue)")),
    ]
    guard let gain = first.gain else { return Words.say("headline.summary.decision", words) }
    func money(_ units: Double) -> Argument {
      .money(Money(rounding: units, currency: material.currency))
    }
    return Words.say(
      "headline.summary.gain",
      words.merging([
        "gain": money(gain.estimate), "low": money(gain.low), "high": money(gain.high),
      ]) { $1 })
  }

  private func lead(_ decisions: [Decision], _ material: Material) -> [Phrase] {
    guard let first = decisions.first, first.verdict != .cannotTell else {
      return [Words.say("lead.summary.uncertain")]
    }
    // A reason says nothing of its channel: in the table that stands beside it.
    return [
      Words.say(
        "lead.summary.reason", ["name": .text(first.name), "reason": .phrase(first.reason)])
    ]
  }

  private func table(_ decisions: [Decision], _ material: Material) -> Table {
    var table = Table(
      id: "decisions", caption: Words.say("table.decisions"),
      columns: [
        Words.column("verdict", "label.verdict"), Words.column("channel", "label.channel"),
        Words.figures(
          "gain_per_month", "column.gain", ["currency": .text(material.currency.code)]),
        Words.column("grade", "label.evidence"), Words.column("why", "label.reason"),
      ],
      rows: decisions.map { decision in
        [
          .verdict(decision.verdict), Words.name(decision.name),
          decision.gain.map {
            .estimate(.money(Money(rounding: $0.estimate, currency: material.currency)), $0)
          } ?? .quantity(.unknown),
          decision.grade.map { .grade($0) } ?? .quantity(.unknown), .text(decision.reason),
        ]
      })
    table.shownRows = Summary.shownDecisions
    return table
  }

  /// How many rows stand on which evidence, and the false alarms to expect: Σ(1 − P).
  private func confidence(_ decisions: [Decision]) -> Phrase {
    let sure = decisions.filter { $0.verdict != .cannotTell }
    let alarms = sure.compactMap(\.probability).reduce(0) { $0 + 1 - $1 }
    let proven = [Grade.tested, .coded, .modelled]
    func count(_ grade: Grade) -> Argument {
      .count(sure.filter { $0.grade == grade }.count)
    }
    // All others rest on an assumption, so that the numbers add up to the rows.
    let assumed = sure.filter { decision in !proven.contains { $0 == decision.grade } }.count
    return Words.say(
      "text.confidence",
      [
        "tested": count(.tested), "coded": count(.coded), "modelled": count(.modelled),
        "assumed": .count(assumed), "open": .count(decisions.count - sure.count),
        "alarms": .number(alarms, decimals: 1),
      ])
  }
}
