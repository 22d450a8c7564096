/// Where the parts of a row lie; the widest arrangement that leaves room for the plot is taken.
enum RowArrangement {
  /// Name, plot and figures side by side.
  case beside
  /// The name on its own line, plot and figures below it.
  case above
  /// Name, figures and plot below each other.
  case stacked
  /// As stacked, with the figures listed as "heading: value".
  case listed
}
