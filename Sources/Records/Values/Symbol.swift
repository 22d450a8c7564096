/// A handle to a text in a `SymbolTable`: stores, items, campaigns, receipt numbers.
///
/// Numbers follow the first appearance in the folder; use the text, not the number, to order names.
package struct Symbol: Packable, Comparable {
  /// The position in the table.
  package let index: UInt32

  /// The handle of the text at `index`.
  package init(index: UInt32) { self.index = index }

  package static var absent: Symbol { Symbol(index: .max) }
  package static func < (left: Symbol, right: Symbol) -> Bool { left.index < right.index }
}
