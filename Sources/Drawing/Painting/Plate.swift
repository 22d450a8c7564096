package import Charting

/// A scene that stands alone: a picture for mail, or the drawing for one's own slides.
package enum Plate {
  /// A PNG of the marks on the page colour, with `scale` pixels a point.
  package static func png(
    _ scene: Scene, scale: Double, theme: Theme, engine: TextEngine
  ) throws(DrawingError) -> [UInt8] {
    let surface = try Surface.image(width: scene.width, height: scene.height, scale: scale)
    surface.fillPage(.bg, theme: theme)
    surface.paint(scene.marks, theme: theme, engine: engine)
    return try surface.finish()
  }

  /// An SVG with all text as outlines, so that it looks the same in any program; never inlined.
  package static func svg(
    _ scene: Scene, theme: Theme, engine: TextEngine
  ) throws(DrawingError) -> [UInt8] {
    let surface = try Surface.svg(width: scene.width, height: scene.height)
    surface.fillPage(.bg, theme: theme)
    surface.paint(scene.marks, theme: theme, engine: engine)
    return ShortDrawing.file(try surface.finish())
  }
}
