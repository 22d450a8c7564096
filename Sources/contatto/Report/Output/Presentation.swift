import Charting
import Drawing
import Publishing
import Reporting

/// How the reports of a house look and speak: its templates, colours, logo, type and words.
struct Presentation {
  /// Frame, style sheet and script of the site.
  let templates: TemplateSet
  /// Colours, logo and type.
  let appearance: Appearance
  /// The house's own files by name, for the record of what a report was made with.
  let files: [String: [UInt8]]
  private let fontFolders: [String]
  private let words: [Language: HouseWords]

  /// The file of the logo in the folder of templates.
  private static let logoFile = "logo.png"
  /// A larger logo would be most of a mail.
  private static let mostLogoBytes = 1 << 20

  /// What the program shows by itself.
  static var plain: Presentation {
    get throws(TemplateError) {
      Presentation(
        templates: try TemplateSet(overrides: [:]), appearance: .plain, files: [:],
        fontFolders: TextEngine.debianDirectories, words: [:])
    }
  }

  private init(
    templates: TemplateSet, appearance: Appearance, files: [String: [UInt8]],
    fontFolders: [String], words: [Language: HouseWords]
  ) {
    self.templates = templates
    self.appearance = appearance
    self.files = files
    self.fontFolders = fontFolders
    self.words = words
  }

  /// What a configuration asks for, checked as a whole.
  init(_ loaded: LoadedConfiguration) throws(Refusal) {
    let stated = loaded.configuration.appearance
    files = try TemplateFiles.own(of: loaded)
    var pages = files
    let logo = try Presentation.logo(pages.removeValue(forKey: Presentation.logoFile))
    words = try Presentation.words(&pages)
    do throws(TemplateError) {
      templates = try TemplateSet(overrides: pages)
    } catch {
      throw Refusal(error)
    }
    appearance = Appearance(
      light: stated.light, dark: stated.dark, logo: logo, family: stated.family)
    // Signs that the house's fonts lack are taken from the program's.
    fontFolders = (stated.fontFolder.map { [loaded.path($0)] } ?? []) + TextEngine.debianDirectories
  }

  /// The words of a language, with the house's own sentences.
  func wording(_ language: Language) -> Wording {
    words[language].map { Wording($0) } ?? Wording(language: language)
  }

  /// The engine that measures and draws words of a language.
  func engine(_ language: Language) throws(DrawingError) -> TextEngine {
    try TextEngine(
      fontDirectories: fontFolders, family: appearance.family, language: language.rawValue)
  }

  private static func logo(_ bytes: [UInt8]?) throws(Refusal) -> Picture? {
    guard let bytes else { return nil }
    guard bytes.count <= mostLogoBytes else {
      throw Refusal(
        .configuration, "is larger than 1 MiB", file: logoFile, hint: "save it with fewer pixels")
    }
    guard let picture = Picture(png: bytes) else {
      throw Refusal(
        .configuration, "is no PNG of at most \(Picture.mostPixels) pixels a side", file: logoFile)
    }
    return picture
  }

  /// The files `words-<language>.txt`, which are taken out of `files`.
  private static func words(
    _ files: inout [String: [UInt8]]
  ) throws(Refusal) -> [Language: HouseWords] {
    var words: [Language: HouseWords] = [:]
    var complaints: [Complaint] = []
    for language in Language.allCases {
      let name = "words-\(language.rawValue).txt"
      guard let bytes = files.removeValue(forKey: name) else { continue }
      do throws(HouseWords.Refusal) {
        words[language] = try HouseWords(bytes, language: language)
      } catch {
        complaints += error.flaws.map { flaw in
          Complaint(
            status: .configuration, place: .init(file: name, line: flaw.line),
            sentence: flaw.sentence, hint: "docs/templates.md says how to find the sentences")
        }
      }
    }
    guard complaints.isEmpty else { throw Refusal(complaints) }
    return words
  }
}
