@testable import contatto

extension ComplaintList {
  /// A list for sections that a test builds without a file.
  static var nowhere: ComplaintList {
    guard let document = try? SettingDocument(bytes: Array("a = 1".utf8), file: "test") else {
      preconditionFailure("One key is valid TOML.")
    }
    return ComplaintList(document: document)
  }
}
