/// Texts that would act if a page took them for markup (OPERATIONS §12.6).
enum Payloads {
  /// Signs that join the sign before them to one `Character`, or turn the direction, or end it.
  static let marks = ["", "\u{301}", "\u{338}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\0"]

  private static let attacks = [
    "<script>document.title='owned'</script>", "<svg onload=document.title='owned'>",
    "<img src=x onerror=document.title='owned'>",
    "\" autofocus tabindex=1 onfocus=\"document.title='owned'\" x=\"",
    "' autofocus onfocus='document.title=1' x='", "javascript:document.title='owned'",
    "</script><script>document.title='owned'</script>",
    "</title><script>document.title='owned'</script>", "--><script>document.title='owned'</script>",
    "{{boom}} {{{body}}} {{#boom}}", "url(https://x.invalid/)", "\u{2028}&lt;b&gt;&#60;b&#62;",
    "</svg><script>document.title='owned'</script>", "=HYPERLINK(\"https://x.invalid\")",
  ]

  /// Every attack in one text, `mark` behind each sign of markup.
  static func text(mark: String) -> String {
    var text = ""
    for scalar in attacks.joined(separator: " ").unicodeScalars {
      text.unicodeScalars.append(scalar)
      if "<>\"'{}&=".unicodeScalars.contains(scalar) { text += mark }
    }
    return text
  }
}
