extension HoldOutFigure {
  /// The verdict of one test about what was laid out (METHOD §4.1, A); none where an arm is too
  /// small, the figure hangs on few receipts, or nothing was laid out.
  package func ruling(outlay: Outlay, limits: Thresholds.Verdict) -> Ruling {
    guard hasArmsForVerdict, !hangsOnFewReceipts(cost: outlay.cost),
      let perEuro = outlay.returnPerEuro(of: incrementalMargin)
    else { return .cannotTell }
    return VerdictProbabilities(ofTest: perEuro, limits: limits).ruling(certainty: limits.certainty)
  }
}
