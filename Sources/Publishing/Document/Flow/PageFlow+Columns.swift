import Charting
import Drawing

extension PageFlow {
  /// Places texts in two columns: balanced where they end, full height where they go on.
  mutating func add(_ columns: ColumnSet) {
    append([.open(Element(.list))])
    var rest = columns.items[...]
    var space = columns.spaceBefore
    while !rest.isEmpty {
      let free = room - (isAtTop ? 0 : space)
      let even = ColumnSet.balanced(rest)
      let split = even.height <= free + 0.01 ? even.split : ColumnSet.filling(rest, room: free)
      let end =
        even.height <= free + 0.01
        ? rest.endIndex : ColumnSet.filling(rest[split...], room: free)
      let left = Piece.stacked(Array(rest[..<split]))
      let right = Piece.stacked(Array(rest[split..<end]))
      place(Piece.beside([(0, left), (Grid.span(3) + Grid.gutter, right)]).spaced(space))
      rest = rest[end...]
      space = 0
      if !rest.isEmpty { breakPage() }
    }
    append([.close])
  }
}
