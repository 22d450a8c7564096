import Drawing
import Publishing

extension Refusal {
  /// Why the pages could not be drawn.
  init(_ error: DrawingError) {
    switch error {
    case .missingFonts(let family, let directories):
      let places = directories.joined(separator: ", ")
      self.init(
        .configuration, "the font \(family) is not installed",
        hint: "the package fonts-inter holds it; looked for in \(places)")
    case .cairo(let step, let message):
      self.init(.software, "drawing failed at \(step): \(message)")
    case .structureMismatch(let sentence):
      self.init(.software, "the PDF is not as it was drawn: \(sentence)")
    case .finishing(let step, let message):
      self.init(.software, "finishing the PDF failed at \(step): \(message)")
    case .damagedPicture(let words):
      self.init(
        .configuration, "the picture cannot be read: \(words)", file: "logo.png",
        hint: "save the logo as PNG again")
    case .unexpectedMarkup(let sentence):
      self.init(.software, "a chart of the site is not as expected: \(sentence)")
    }
  }

  /// Why a template of the owner's cannot be used.
  init(_ error: TemplateError) {
    switch error {
    case .unknownFile(let name):
      self.init(
        .configuration, "no template is called like this", file: name,
        hint: "docs/templates.md lists the names")
    case .notText(let file): self.init(.configuration, "is not UTF-8", file: file)
    case .forbiddenTag(let file, let tag):
      self.init(
        .configuration, "holds the tag \(tag)", file: file, hint: "only {{{name}}} is allowed")
    case .unknownPlaceholder(let file, let name):
      self.init(.configuration, "asks for \(name), which pages do not have", file: file)
    case .missingPlaceholder(let file, let name):
      self.init(.configuration, "has no place for {{{\(name)}}}", file: file)
    }
  }
}
