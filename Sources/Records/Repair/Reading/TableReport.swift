/// What `contatto csv --sniff` prints: how a table is written, what it holds, and what was done to
/// its rows (SCALE §2).
package enum TableReport {
  /// The report as JSON on one line.
  package static func json(_ form: TableForm, _ reading: TableReading) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("encoding")
      json.text(form.encoding.rawValue)
      json.key("delimiter")
      json.text(form.dialect.delimiter)
      json.key("quote")
      json.text(CollectionOfOne(form.dialect.quote))
      json.key("escape")
      let isDoubled = form.dialect.escape == .doubled
      json.text(CollectionOfOne(isDoubled ? form.dialect.quote : Byte.backslash))
      json.key("newline")
      json.text(form.newline ?? [])
      json.key("preambleRows")
      json.number(form.preambleRows)
      json.key("headerRows")
      json.number(form.headerRows)
      json.key("columns")
      json.array(form.columns, column)
      json.key("repairs")
      notes(reading.repairs, in: &json)
      json.key("rejected")
      notes(reading.rejected, in: &json)
    }
    return json.bytes
  }

  private static func column(_ json: inout JSONText, _ column: TableForm.Column) {
    json.object { json in
      json.key("name")
      if let name = column.name { json.text(name) } else { json.null() }
      json.key("type")
      json.text(column.type.name)
    }
  }

  /// The notes that are kept; the last says how many more there are.
  private static func notes(_ list: NoteList, in json: inout JSONText) {
    let more = list.count - list.first.count
    json.array(list.first.map(Optional.some) + (more > 0 ? [nil] : [])) { json, note in
      json.object { json in
        if let note { members(of: note, in: &json) } else { json.member("more", more) }
      }
    }
  }

  private static func members(of note: RowNote, in json: inout JSONText) {
    json.member("line", note.line)
    if let repair = note.repair {
      json.key("repair")
      json.text(repair.rawValue)
    } else if note.leftOut > 0 {
      json.member("rowsLeftOut", note.leftOut)
    }
  }
}

extension JSONText {
  fileprivate mutating func member(_ name: String, _ number: Int) {
    key(name)
    self.number(number)
  }
}
