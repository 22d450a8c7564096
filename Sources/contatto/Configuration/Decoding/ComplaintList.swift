/// What was found wrong in one configuration file, and which keys were asked for.
///
/// A reference, because every section of the file writes into the same list.
final class ComplaintList {
  private let document: SettingDocument
  private var found: [(position: SettingPositions.Position, complaint: Complaint)] = []
  /// Every key that a section asked for, such as `channel[].unit_cost`: the documentation test
  /// compares them with docs/configuration.md.
  private(set) var askedKeys: Set<String> = []

  /// An empty list for one file.
  init(document: SettingDocument) { self.document = document }

  /// Notes that the value at `path` is wrong.
  func add(_ path: SettingPath, _ sentence: String, hint: String? = nil) {
    let position = document.positions.position(of: path)
    let place = Complaint.Place(
      file: document.file, line: position.line, column: position.column)
    let complaint = Complaint(
      status: .configuration, place: place, sentence: sentence, hint: hint)
    found.append((position, complaint))
  }

  /// Notes that a section looks for `key` in the table at `path`.
  func note(_ path: SettingPath, key: String) {
    var text = ""
    for step in path.steps {
      switch step {
      case .key(let name): text += text.isEmpty ? name : ".\(name)"
      case .index: text += "[]"
      }
    }
    askedKeys.insert(text.isEmpty ? key : "\(text).\(key)")
  }

  /// What was found, in the order of the file.
  var complaints: [Complaint] {
    found.sorted { left, right in
      (left.position.line, left.position.column, left.complaint.sentence)
        < (right.position.line, right.position.column, right.complaint.sentence)
    }.map(\.complaint)
  }

  /// True if nothing was found.
  var isEmpty: Bool { found.isEmpty }
}
