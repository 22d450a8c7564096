import CCairo
import CQPDF

extension TextEngine {
  /// The libraries that decide about the bytes of a drawing, with their versions.
  package static var libraryVersions: [(name: String, version: String)] {
    let versions = unsafe [
      ("cairo", cairo_version_string()), ("pango", pango_version_string()),
      ("qpdf", qpdf_get_qpdf_version()),
    ]
    return unsafe versions.map { name, version in
      (name, unsafe version.map { unsafe String(cString: $0) } ?? "")
    }
  }
}
