/// The lowest point of a function without derivatives, for a handful of parameters.
///
/// J. Nelder, R. Mead, The Computer Journal 7 (1965). Written here because the order of every step
/// must be fixed; it is used for likelihoods of four parameters only.
enum NelderMead {
  /// The best point found from `start` with a first simplex of edge `step`; stops when the simplex
  /// is flat to 1e-10 or after so many evaluations.
  static func minimum(
    from start: [Double], step: Double, evaluations: Int, of function: ([Double]) -> Double
  ) -> [Double] {
    var simplex = [Vertex(point: start, value: function(start))]
    for index in start.indices {
      var point = start
      point[index] += step
      simplex.append(Vertex(point: point, value: function(point)))
    }
    var used = simplex.count
    while used < evaluations {
      // Swift's sort keeps the order of equal values, which fixes the path.
      simplex.sort { $0.value < $1.value }
      guard let best = simplex.first, let worst = simplex.last,
        abs(worst.value - best.value) > 1e-10 * (1 + abs(best.value))
      else { break }
      used += move(&simplex, function)
    }
    return simplex.min { $0.value < $1.value }?.point ?? start
  }

  private struct Vertex {
    let point: [Double]
    let value: Double
  }

  /// One step of a sorted simplex; gives the number of evaluations it took.
  private static func move(_ simplex: inout [Vertex], _ function: ([Double]) -> Double) -> Int {
    let last = simplex.count - 1
    let worst = simplex[last]
    let centre = worst.point.indices.map { part in
      simplex[..<last].reduce(0) { $0 + $1.point[part] } / Double(last)
    }
    func vertex(_ factor: Double) -> Vertex {
      let point = zip(centre, worst.point).map { $0 + factor * ($0 - $1) }
      return Vertex(point: point, value: function(point))
    }
    let reflected = vertex(1)
    if reflected.value < simplex[0].value {
      let expanded = vertex(2)
      simplex[last] = expanded.value < reflected.value ? expanded : reflected
      return 2
    }
    if reflected.value < simplex[last - 1].value {
      simplex[last] = reflected
      return 1
    }
    let contracted = vertex(reflected.value < worst.value ? 0.5 : -0.5)
    if contracted.value < min(reflected.value, worst.value) {
      simplex[last] = contracted
      return 2
    }
    for index in 1...last {
      let point = zip(simplex[0].point, simplex[index].point).map { 0.5 * ($0 + $1) }
      simplex[index] = Vertex(point: point, value: function(point))
    }
    return 2 + last
  }
}
