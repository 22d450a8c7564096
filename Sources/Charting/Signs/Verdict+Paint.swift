import Reporting

extension Verdict {
  /// Fill of a bar: soft, so that an interval in ink stands out on it; "cut" is hatched, because
  /// accent and neg are the same grey in print (REPORT §8).
  func barPaint(step: Double) -> Paint {
    switch self {
    case .add: Paint(fill: .accentSoft, outline: .accent, width: 0.6 * step)
    case .cut: Paint(fill: .negSoft, outline: .neg, width: 0.6 * step, hatch: true)
    case .hold, .cannotTell: Paint(fill: .neutralSoft, outline: .neutral, width: 0.6 * step)
    }
  }

  /// Colour of an interval by what is sure about it.
  var lineToken: Token {
    switch self {
    case .add: .accent
    case .cut: .neg
    case .hold, .cannotTell: .neutral
    }
  }

  /// Sign of an estimate by what is sure about it; a triangle up is kept for the verdict "add".
  var pointShape: Shape {
    switch self {
    case .add, .hold: .circle
    case .cut: .triangleDown
    case .cannotTell: .diamond
    }
  }

  /// Paint of a store: full outside the limits of chance, open within.
  func funnelPaint(step: Double) -> Paint {
    switch self {
    case .add: Paint(fill: .accent)
    case .cut: Paint(fill: .neg)
    case .hold, .cannotTell: Paint(fill: .bg, outline: .neutral, width: 0.9 * step)
    }
  }
}
