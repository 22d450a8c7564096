/// The words of one row of a chart: its name, a remark under it, and the figures at its right.
struct RowContent {
  /// Name of the row.
  var name: String
  /// A remark under the name; empty for none.
  var remark = ""
  /// Said in the plot where there is nothing to draw; empty for none.
  var instead = ""
  /// Figures, one a heading.
  var figures: [String] = []
  /// True if the row counts less than others (few data): its words are muted.
  var isMuted = false
}
