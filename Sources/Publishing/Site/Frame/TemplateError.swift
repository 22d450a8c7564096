/// Why a template of the user's cannot be used; worded at the roof, with file and placeholder.
package enum TemplateError: Error, Equatable, Sendable {
  /// The folder has a file that no template is called like.
  case unknownFile(String)
  /// The file is not valid UTF-8.
  case notText(file: String)
  /// The file holds a tag other than `{{{name}}}`, which alone keeps texts escaped.
  case forbiddenTag(file: String, tag: String)
  /// The file asks for a value that pages do not have.
  case unknownPlaceholder(file: String, placeholder: String)
  /// The file lacks a place for a value that every page needs.
  case missingPlaceholder(file: String, placeholder: String)
}
