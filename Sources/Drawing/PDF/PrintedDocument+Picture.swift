import CCairo
package import Charting

extension PrintedDocument {
  /// The first page as a PNG with `scale` pixels a point; what only assistive tools need is left
  /// out.
  package func picture(
    scale: Double, theme: Theme, engine: TextEngine
  ) throws(DrawingError) -> [UInt8] {
    let surface = try Surface.image(width: width, height: height, scale: scale)
    surface.fillPage(.bg, theme: theme)
    pages: for instruction in instructions {
      switch instruction {
      case .open, .close, .destination: break
      case .paint(let marks, let offset):
        surface.paint(marks, movedBy: offset, theme: theme, engine: engine)
      case .text(let run, let figures):
        surface.show(
          run.string, x: run.x, baseline: run.baseline, style: run.style, figures: figures,
          halo: nil, theme: theme, engine: engine)
      case .picture(let picture, let box): try surface.paint(picture, in: box)
      case .endPage: break pages
      }
    }
    return try surface.finish()
  }
}
