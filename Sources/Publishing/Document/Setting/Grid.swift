/// The A4 page in points: six columns of 70.5 with gutters of 14 (REPORT §9).
enum Grid {
  /// Width of the sheet.
  static let pageWidth = 595.28
  /// Height of the sheet.
  static let pageHeight = 841.89
  /// Left edge of the content.
  static let left = 51.0
  /// Upper edge of the content.
  static let top = 62.0
  /// Lower edge of the content.
  static let bottom = pageHeight - 62
  /// Width of the content.
  static let width = 493.28
  /// Space between two columns.
  static let gutter = 14.0
  /// Space between a picture and a table beside it.
  static let wideGutter = 22.0
  /// Base line of the running head.
  static let head = 38.0
  /// Base line of the running foot.
  static let foot = pageHeight - 34

  /// Height of the content.
  static var height: Double { bottom - top }

  /// Width of `count` columns with the gutters between them.
  static func span(_ count: Int) -> Double {
    let column = (width - 5 * gutter) / 6
    return Double(count) * column + Double(count - 1) * gutter
  }
}
