import Charting
import Drawing

extension PageFlow {
  /// Places a table: caption and head once for assistive tools, drawn again on every page.
  mutating func add(_ table: TableSetting) {
    for (index, part) in table.parts.enumerated() {
      if index > 0 { makeRoom(for: part.leastHeight) }
      add(part, notes: index == table.parts.count - 1 ? table.notes : [])
    }
  }

  private mutating func add(_ part: TablePart, notes: [Piece]) {
    let runs = part.runs(
      first: room - (isAtTop ? 0 : part.spaceBefore), page: Grid.height,
      tail: notes.reduce(0) { $0 + $1.height + $1.spaceBefore })
    for (index, run) in runs.enumerated() {
      if index == 0 {
        place(part.opening.spaced(part.spaceBefore))
      } else {
        breakPage()
        place(
          isRuler
            ? Piece(height: part.opening.height)
            : part.repeated(index + 1, of: runs.count, setter: setter))
      }
      for row in run { place(part.rows[row]) }
    }
    append([.close, .close])
    for note in notes { place(note) }
  }
}
