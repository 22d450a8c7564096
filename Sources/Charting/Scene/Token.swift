/// The eleven colours of the report by their use (REPORT §8).
package enum Token: String, Sendable, CaseIterable {
  /// Page.
  case bg
  /// Table heads and boxes.
  case panel
  /// Text, actual values.
  case ink
  /// Axes and sources.
  case mute
  /// In range, cannot tell, the year before.
  case neutral
  /// Better; too few, so add.
  case accent
  /// Worse; too many, so cut.
  case neg
  /// Soft fill with accent outline.
  case accentSoft
  /// Soft fill with neg outline.
  case negSoft
  /// Soft fill with neutral outline.
  case neutralSoft
  /// Lines without meaning.
  case grid
}
