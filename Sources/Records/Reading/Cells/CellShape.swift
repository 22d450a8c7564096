/// What a cell looks like without what it says: letters become x, digits become 9.
enum CellShape {
  /// The shape of a cell, cut after 40 signs.
  static func shape(_ cell: ArraySlice<UInt8>) -> String {
    var shape = ""
    for scalar in String(decoding: cell.prefix(200), as: UTF8.self).unicodeScalars.prefix(40) {
      if scalar.properties.isAlphabetic {
        shape.append("x")
      } else if scalar.properties.numericType != nil {
        shape.append("9")
      } else if scalar.properties.isWhitespace || scalar.value < 0x20 {
        shape.append(" ")
      } else {
        shape.unicodeScalars.append(scalar)
      }
    }
    return shape
  }
}
