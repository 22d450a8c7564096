extension Catalogue {
  /// A catalogue file: its topic and its bytes.
  typealias File = (topic: String, text: [UInt8])

  /// The files of a language, one a topic.
  ///
  /// To add a topic: write `Catalogues/<language>-<topic>.txt` for each language and name the four
  /// here (`en-stores.txt` is `PackageResources.en_stores_txt`); a test compares with the folder.
  static func files(_ language: Language) -> [File] {
    switch language {
    case .en: english
    case .it: italian
    case .de: german
    case .pl: polish
    }
  }

  private static var english: [File] {
    [
      ("core", PackageResources.en_core_txt),
      ("charts", PackageResources.en_charts_txt),
      ("pages", PackageResources.en_pages_txt),
      ("document", PackageResources.en_document_txt),
      ("analyses", PackageResources.en_analyses_txt),
      ("voices", PackageResources.en_voices_txt),
      ("places", PackageResources.en_places_txt),
      ("explain", PackageResources.en_explain_txt),
      ("glossary", PackageResources.en_glossary_txt),
      ("method", PackageResources.en_method_txt),
      ("returns", PackageResources.en_returns_txt),
      ("changes", PackageResources.en_changes_txt),
      ("trends", PackageResources.en_trends_txt),
      ("moments", PackageResources.en_moments_txt),
      ("segments", PackageResources.en_segments_txt),
      ("pressure", PackageResources.en_pressure_txt),
      ("parts", PackageResources.en_parts_txt),
    ]
  }

  private static var italian: [File] {
    [
      ("core", PackageResources.it_core_txt),
      ("charts", PackageResources.it_charts_txt),
      ("pages", PackageResources.it_pages_txt),
      ("document", PackageResources.it_document_txt),
      ("analyses", PackageResources.it_analyses_txt),
      ("voices", PackageResources.it_voices_txt),
      ("places", PackageResources.it_places_txt),
      ("explain", PackageResources.it_explain_txt),
      ("glossary", PackageResources.it_glossary_txt),
      ("method", PackageResources.it_method_txt),
      ("returns", PackageResources.it_returns_txt),
      ("changes", PackageResources.it_changes_txt),
      ("trends", PackageResources.it_trends_txt),
      ("moments", PackageResources.it_moments_txt),
      ("segments", PackageResources.it_segments_txt),
      ("pressure", PackageResources.it_pressure_txt),
      ("parts", PackageResources.it_parts_txt),
    ]
  }

  private static var german: [File] {
    [
      ("core", PackageResources.de_core_txt),
      ("charts", PackageResources.de_charts_txt),
      ("pages", PackageResources.de_pages_txt),
      ("document", PackageResources.de_document_txt),
      ("analyses", PackageResources.de_analyses_txt),
      ("voices", PackageResources.de_voices_txt),
      ("places", PackageResources.de_places_txt),
      ("explain", PackageResources.de_explain_txt),
      ("glossary", PackageResources.de_glossary_txt),
      ("method", PackageResources.de_method_txt),
      ("returns", PackageResources.de_returns_txt),
      ("changes", PackageResources.de_changes_txt),
      ("trends", PackageResources.de_trends_txt),
      ("moments", PackageResources.de_moments_txt),
      ("segments", PackageResources.de_segments_txt),
      ("pressure", PackageResources.de_pressure_txt),
      ("parts", PackageResources.de_parts_txt),
    ]
  }

  private static var polish: [File] {
    [
      ("core", PackageResources.pl_core_txt),
      ("charts", PackageResources.pl_charts_txt),
      ("pages", PackageResources.pl_pages_txt),
      ("document", PackageResources.pl_document_txt),
      ("analyses", PackageResources.pl_analyses_txt),
      ("voices", PackageResources.pl_voices_txt),
      ("places", PackageResources.pl_places_txt),
      ("explain", PackageResources.pl_explain_txt),
      ("glossary", PackageResources.pl_glossary_txt),
      ("method", PackageResources.pl_method_txt),
      ("returns", PackageResources.pl_returns_txt),
      ("changes", PackageResources.pl_changes_txt),
      ("trends", PackageResources.pl_trends_txt),
      ("moments", PackageResources.pl_moments_txt),
      ("segments", PackageResources.pl_segments_txt),
      ("pressure", PackageResources.pl_pressure_txt),
      ("parts", PackageResources.pl_parts_txt),
    ]
  }

  /// All sentences of a language.
  init(_ language: Language) {
    self.init()
    for file in Catalogue.files(language) {
      add(file.text, name: "\(language.rawValue)-\(file.topic).txt")
    }
  }
}
