import Reporting

extension Verdict {
  /// The shape of the verdict, drawn as a path so that no font can change it (REPORT §8).
  package var shape: Shape {
    switch self {
    case .add: .triangleUp
    case .hold: .circle
    case .cut: .triangleDown
    case .cannotTell: .diamond
    }
  }

  /// Fill and outline of the verdict's sign.
  package func signPaint(step: Double) -> Paint {
    switch self {
    case .add: Paint(fill: .accent)
    case .hold: Paint(fill: .neutralSoft, outline: .neutral, width: 0.75 * step)
    case .cut: Paint(fill: .neg)
    case .cannotTell:
      Paint(fill: .bg, outline: .neutral, width: 0.75 * step, dash: [1.6 * step, 1.1 * step])
    }
  }
}
