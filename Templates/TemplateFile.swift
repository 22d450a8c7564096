/// The files that a site is made with, as they come with the program.
///
/// A user may put files of the same names into a folder of his own; the caller reads them and
/// hands their bytes to `TemplateSet`.
package enum TemplateFile: String, Sendable, CaseIterable {
  /// Frame of every page: head, navigation, places for headline and body, footer.
  case page = "page.mustache"
  /// Style sheet, without the colours, which come from the theme.
  case stylesheet = "app.css"
  /// Script that adds sorting and filters; every page is complete without it.
  case script = "app.js"

  /// The file as it comes with the program.
  package var bytes: [UInt8] {
    switch self {
    case .page: PackageResources.page_mustache
    case .stylesheet: PackageResources.app_css
    case .script: PackageResources.app_js
    }
  }
}
