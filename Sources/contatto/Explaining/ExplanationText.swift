import Reporting

/// An explanation as lines of text in one language.
struct ExplanationText {
  private let wording: Wording

  /// Texts in the words of one language.
  init(wording: Wording) { self.wording = wording }

  /// The figure, its formula, what entered it, and the rows behind it.
  func text(_ explanation: Explanation) -> String {
    var lines = [title(explanation), "  " + value(explanation.figure)]
    lines.append("  \(label("formula")): \(wording.text(explanation.formula))")
    lines.append("  \(label("method")): \(wording.text(explanation.method))")
    lines.append("  \(label("parameters")):")
    lines += explanation.parameters.map {
      "    \(wording.text($0.name)): \(wording.text($0.value))"
    }
    lines.append("  \(label("inputs")):")
    if explanation.inputs.isEmpty { lines.append("    " + label("no-rows")) }
    for input in explanation.inputs {
      lines.append("    \(wording.text(input.name)): \(records(input.records))")
      lines += input.files.map { "      " + file($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func label(_ key: String) -> String { wording.text(Phrase("explain.label.\(key)")) }

  private func title(_ explanation: Explanation) -> String {
    let month = explanation.figure.month.map { wording.text(argument: .month($0)) }
    return [
      wording.text(explanation.name), explanation.place.map { Messages.escaped($0) }, month,
    ].compactMap(\.self).joined(separator: " · ")
  }

  private func value(_ figure: Figure) -> String {
    let value = wording.text(figure.value)
    guard let interval = figure.interval else { return value }
    return "\(value) (\(label("interval")): \(wording.bounds(figure.value, interval)))"
  }

  /// Receipts, contacts and the like, as the input is named: one may stand in several rows.
  private func records(_ count: Int) -> String { wording.counted(count, noun: "records") }

  private func file(_ rows: Explanation.FileRows) -> String {
    wording.text(
      Phrase(
        "explain.label.file",
        [
          "file": .text(Messages.escaped(rows.file)), "first": .text(String(rows.lines.lowerBound)),
          "last": .text(String(rows.lines.upperBound)),
          "records": .counted(rows.records, noun: "records"),
        ]))
  }
}
