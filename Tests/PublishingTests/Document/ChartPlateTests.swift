import Charting
import Drawing
import Reporting
import Testing

@testable import Publishing

struct ChartPlateTests {
  @Test func `a plate carries title, subtitle, every text of the chart and the source`() throws {
    let document = try DocumentSamples.document(SampleReport.aurora, .en)
    let setter = document.blocks.setter
    for section in SampleReport.aurora.sections {
      for case .chart(let chart) in section.blocks {
        let plate = ChartPlate.scene(
          chart, width: 532, wording: setter.wording, engine: setter.engine)
        let inner = document.blocks.charts.scene(chart, width: 500)
        let texts = ChartPlateTests.texts(plate)
        for text in ChartPlateTests.texts(inner) { #expect(texts.contains(text)) }
        let joined = texts.joined()
        for phrase in [chart.title, chart.subtitle, chart.source] {
          #expect(joined.contains(setter.wording.text(phrase)))
        }
        for case .text(let run) in plate.marks {
          #expect(run.x >= 15.5 && run.x + run.width <= 532 - 15)
          #expect(run.baseline < plate.height - 12)
        }
      }
    }
  }

  @Test func `a plate for mail stays below 120 kB`() throws {
    let document = try DocumentSamples.document(SampleReport.aurora, .en)
    let setter = document.blocks.setter
    guard case .chart(let chart) = SampleReport.returnChart else { return }
    let plate = ChartPlate.scene(
      chart, width: 532, wording: setter.wording, engine: setter.engine)
    let picture = try Plate.png(plate, scale: 2, theme: .light, engine: setter.engine)
    #expect(picture.count < 120_000)
    #expect(picture.count > 5_000)
  }

  private static func texts(_ scene: Scene) -> [String] {
    scene.marks.compactMap { if case .text(let run) = $0 { run.string } else { nil } }
  }
}
