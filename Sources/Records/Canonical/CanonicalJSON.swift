/// The canonical JSON of one file: what became of it, and its records (FORMATS §4).
package enum CanonicalJSON {
  /// One JSON object as UTF-8, without a line end.
  package static func text(_ reading: FileReading, _ records: FileRecords) -> [UInt8] {
    text(reading, named: "records") { json in
      json.array(records.order) { RecordJSON(records.batch).write($1, &$0) }
    }
  }

  /// What became of a file, and under `name` what it gave.
  static func text(
    _ reading: FileReading, named name: String, _ content: (inout JSONText) -> Void
  ) -> [UInt8] {
    var json = JSONText()
    begin(reading, &json)
    if reading.status == .read {
      json.key(name)
      content(&json)
      rows(reading, &json)
    } else {
      refusal(reading, name, &json)
    }
    json.closeObject()
    return json.bytes
  }

  /// What is known before a row was read: whose file it is, and how it is written.
  static func begin(_ reading: FileReading, _ json: inout JSONText) {
    json.openObject()
    json.member("file", reading.file)
    json.member("status", reading.status.rawValue)
    json.member("profile", reading.profile)
    if reading.status == .read, let dialect = reading.dialect { self.dialect(dialect, &json) }
  }

  private static func refusal(
    _ reading: FileReading, _ name: String, _ json: inout JSONText
  ) {
    json.member("reason", reading.reason?.rawValue)
    if let nearest = reading.nearest {
      json.key("nearest")
      json.object { json in
        json.member("profile", nearest.profile)
        json.key("missing")
        json.array(nearest.missing) { $0.text($1) }
      }
    }
    if !reading.candidates.isEmpty {
      json.key("candidates")
      json.array(reading.candidates) { $0.text($1) }
    }
    json.member("column", reading.column)
    json.key(name)
    json.array([String]()) { $0.text($1) }
  }

  /// What became of the rows, known when the last one was read.
  static func rows(_ reading: FileReading, _ json: inout JSONText) {
    json.key("rows")
    json.object { json in
      json.member("read", reading.rowsRead)
      json.member("used", reading.rowsUsed)
      json.member("skipped", reading.skipped.count)
      json.member("refused", reading.refused.count)
    }
    json.key("skipped")
    json.array(reading.skipped) { json, skip in
      json.object { json in
        json.member("line", skip.line)
        json.member("reason", skip.reason.rawValue)
      }
    }
    json.key("refused")
    json.array(reading.refused) { json, refusal in
      json.object { json in
        json.member("line", refusal.line)
        json.member("column", refusal.column)
        json.member("reason", refusal.reason.rawValue)
      }
    }
    findings(reading, &json)
  }

  private static func findings(_ reading: FileReading, _ json: inout JSONText) {
    json.key("warnings")
    json.array(reading.warnings) { json, warning in
      json.object { json in
        json.member("reason", warning.reason.rawValue)
        json.member("line", warning.line)
      }
    }
    json.key("checks")
    json.array(reading.checks) { json, check in
      json.object { json in
        json.member("check", check.kind.rawValue)
        json.key("ok")
        json.flag(check.isRight)
      }
    }
    if !reading.joined.isEmpty {
      json.key("joined")
      json.array(reading.joined) { $0.text($1) }
    }
  }

  private static func dialect(_ dialect: Dialect, _ json: inout JSONText) {
    json.key("dialect")
    json.object { json in
      json.member("encoding", dialect.encoding.rawValue)
      json.member(
        "delimiter", dialect.delimiter.map { String(Character(Unicode.Scalar($0))) })
      json.member("header_line", dialect.headerLine)
      json.member("decimal", dialect.decimal?.rawValue)
    }
  }
}

extension JSONText {
  /// A member, unless there is no value.
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    self.text(text)
  }

  /// A member, unless there is no value.
  mutating func member(_ name: String, _ number: Int?) {
    guard let number else { return }
    key(name)
    self.number(number)
  }
}
