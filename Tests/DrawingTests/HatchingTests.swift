import Charting
import Testing

@testable import Drawing

struct HatchingTests {
  @Test(arguments: [(60.0, 12.0), (12.0, 60.0), (20.0, 20.0), (1.0, 40.0)])
  func `strokes lie inside the box at 45 degrees and equally far apart`(
    width: Double, height: Double
  ) {
    let box = Box(x: 7, y: 9, width: width, height: height)
    let strokes = Hatching.strokes(in: box, spacing: 3)
    #expect(!strokes.isEmpty)
    for stroke in strokes {
      for end in [stroke.from, stroke.to] {
        #expect(end.x >= box.x - 0.01 && end.x <= box.maxX + 0.01)
        #expect(end.y >= box.y - 0.01 && end.y <= box.maxY + 0.01)
      }
      let rise = (stroke.to.x - stroke.from.x) + (stroke.to.y - stroke.from.y)
      #expect(abs(rise) < 0.02)
    }
    let sums = strokes.map { $0.from.x + $0.from.y }
    for (one, next) in zip(sums, sums.dropFirst()) {
      #expect(abs((next - one) / 2.0.squareRoot() - 3) < 0.02)
    }
  }
}
