extension Profile {
  /// True if a row says all about itself, so that rows may be read in any order.
  var isRowwise: Bool {
    !asksForFirst && joins.isEmpty && skips.isEmpty && reading.fillDown.isEmpty
      && reading.comment == nil && !reading.endsAtBlankRow && reading.preamble == nil
      && !grain.isUnique && verification.total == nil && verification.receipt == nil
      && time.zone == nil
  }
}
