import Charting

/// Colours and type of the house as variables of the style sheet, for light, dark and paper.
enum StyleTokens {
  /// Rules that set every token on the root: `light` by default and in print, `dark` where the
  /// reader prefers it.
  static func css(_ appearance: Appearance) -> String {
    """
    :root { color-scheme: light dark; --family: "\(appearance.family)"; \
    \(variables(appearance.light)) }
    @media screen and (prefers-color-scheme: dark) { :root { \(variables(appearance.dark)) } }
    @media print { :root { color-scheme: light; } }

    """
  }

  private static func variables(_ theme: Theme) -> String {
    Token.allCases.map { "--\($0.rawValue): \(theme[$0]);" }.joined(separator: " ")
  }
}
