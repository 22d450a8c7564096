/// What a cell looks like, as far as that tells columns apart (SCALE §2).
package enum CellType: Int, Sendable, CaseIterable {
  case empty, integer, number, money, percent, date, time, moment, url, email, flag, text

  /// Its name, as `contatto csv --sniff` prints it.
  package var name: String { "\(self)" }

  /// True for a form that text does not take by chance.
  var isTyped: Bool { self != .text && self != .empty }

  /// The type of a cell, blanks at both ends aside.
  static func of(_ cell: ArraySlice<UInt8>) -> CellType {
    let cell = Blank.trimmed(cell)
    guard let first = cell.first, let last = cell.last else { return .empty }
    if cell.count > 200 { return isAddress(cell) ? .url : .text }
    if Byte.isDigit(first) {
      if cell.allSatisfy(Byte.isDigit) { return .integer }
      if let type = DateForm.type(of: cell) { return type }
    }
    if Byte.isLetter(first) {
      if isAddress(cell) { return .url }
      if isMail(cell) { return .email }
      if isFlag(cell) { return .flag }
      if let type = DateForm.type(of: cell) { return type }
    }
    if last == UInt8(ascii: "%") {
      return isNumber(Blank.trimmed(cell.dropLast())) == .text ? .text : .percent
    }
    return isNumber(cell)
  }

  private static func isNumber(_ cell: ArraySlice<UInt8>) -> CellType {
    guard cell.count <= 40 else { return .text }
    guard let token = NumberToken(cell, readsLeading: false) else {
      return hasExponent(cell) ? .number : .text
    }
    guard token.number(.point) != nil || token.number(.comma) != nil else { return .text }
    if token.sign != nil { return .money }
    return token.body.allSatisfy(Byte.isDigit) ? .integer : .number
  }

  /// `1.5e-7`, as programs write small and large numbers.
  private static func hasExponent(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let mark = cell.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      NumberToken(cell[..<mark], readsLeading: false)?.sign == nil,
      let token = NumberToken(cell[..<mark], readsLeading: false), token.number(.point) != nil
    else { return false }
    var power = cell[(mark + 1)...]
    if power.first == UInt8(ascii: "-") || power.first == UInt8(ascii: "+") { power.removeFirst() }
    return !power.isEmpty && power.allSatisfy(Byte.isDigit)
  }

  private static func isAddress(_ cell: ArraySlice<UInt8>) -> Bool {
    if cell.starts(with: "www.".utf8) { return !cell.contains(Byte.space) }
    guard let colon = cell.prefix(12).firstIndex(of: Byte.colon), colon > cell.startIndex else {
      return false
    }
    return cell[colon...].starts(with: "://".utf8) && !cell.contains(Byte.space)
  }

  private static func isMail(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let at = cell.firstIndex(of: UInt8(ascii: "@")), !cell.contains(Byte.space) else {
      return false
    }
    return cell[at...].dropFirst().contains(Byte.point)
  }

  private static func isFlag(_ cell: ArraySlice<UInt8>) -> Bool {
    let word = cell.count <= 5 ? cell.map { $0 | 0x20 } : []
    return word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8)
  }
}
