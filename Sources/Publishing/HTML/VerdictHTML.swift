import Reporting

/// Verdicts and grades as words with their sign; the colour only follows (REPORT §8).
enum VerdictHTML {
  /// The sign and the word of a verdict: a triangle and "add".
  static func markup(_ verdict: Verdict, wording: Wording) -> HTML {
    let name = verdict.rawValue
    return .element(
      "span", [.class("verdict \(name)")],
      sign(verdict) + .text(wording.text(verdict.word)))
  }

  /// Letter and word of a grade: "B coded".
  static func markup(_ grade: Grade, wording: Wording) -> HTML {
    .element("span", [.class("grade")], text: wording.text(grade.label))
  }

  /// The shape alone, hidden from assistive tools because the word follows.
  private static func sign(_ verdict: Verdict) -> HTML {
    let shape: HTML =
      switch verdict {
      case .add: path("M6 1 11.5 11H.5Z")
      case .cut: path("M6 11 .5 1h11Z")
      case .hold:
        .element(
          "circle", [Attribute("cx", "6"), Attribute("cy", "6"), Attribute("r", "4.75")])
      case .cannotTell: path("M6 .75 11.25 6 6 11.25.75 6Z")
      }
    return .element(
      "svg",
      [
        .class("sign \(verdict.rawValue)"), Attribute("viewBox", "0 0 12 12"),
        Attribute("aria-hidden", "true"),
      ], shape)
  }

  private static func path(_ data: String) -> HTML { .element("path", [Attribute("d", data)]) }
}
