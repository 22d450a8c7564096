/// One change to a damaged line that would make sense of it (SCALE §2, tolerant quotes).
enum LineEdit: Hashable {
  /// None.
  case none
  /// The quote here is an ordinary byte of its cell.
  case literal(Int)
  /// A delimiter is missing before this byte.
  case cut(Int)
}
