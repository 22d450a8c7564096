import Reporting

/// The language of what is printed for the owner.
enum ReportLanguage {
  /// The language that is asked for, else the first of the configuration.
  static func named(
    _ code: String?, in configuration: Configuration
  ) throws(Refusal) -> Language {
    guard let code else { return configuration.report.languages[0] }
    guard let known = Language(rawValue: code) else {
      throw Refusal(
        .usage, "--language \(Messages.escaped(code)) is not known", hint: "en, it, de or pl")
    }
    return known
  }
}
