import Measures

/// One ensemble of walkers that learn their steps from each other.
///
/// Differential-evolution Markov chain (METHOD §3.4; C. ter Braak, Statistics and Computing 16,
/// 2006; B. Nelson, E. Ford, M. Payne, Astrophysical Journal Supplement 210, 2014). All random
/// numbers of half a sweep are drawn before anything is evaluated, in the order of the walkers.
struct EnsembleSampler {
  private var kernel: ResponseKernel
  private var generator: SeededGenerator
  private let walkers: Int
  private let dimensions: Int
  /// Parameters, walker after walker.
  private var positions: [Double]
  private var densities: [Double]
  private var moves = 0
  private var accepted = 0

  /// Walkers spread as the prior is.
  init(
    kernel: ResponseKernel, prior: ResponsePrior, walkers: Int, seedPath: String
  ) {
    self.kernel = kernel
    self.walkers = walkers
    dimensions = 3 * prior.retention.count
    var generator = SeededGenerator(path: seedPath)
    positions = (0..<walkers).flatMap { _ in
      (0..<prior.retention.count).flatMap { _ in
        [
          -1 + generator.normal(), 0.5 + 0.7 * generator.normal(),
          prior.logReturn.value + prior.logReturn.standardError * generator.normal(),
        ]
      }
    }
    self.generator = generator
    densities = []
    densities = evaluate(positions)
  }

  /// The same walkers where they stand, for another density near the one they know: another shape,
  /// or fewer effective weeks. The random stream goes on.
  mutating func change(to kernel: ResponseKernel) {
    self.kernel = kernel
    densities = evaluate(positions)
  }

  /// Walks so many sweeps without keeping anything.
  mutating func warmUp(sweeps: Int) {
    for _ in 0..<sweeps { sweep() }
  }

  /// Walks so many sweeps and keeps every `thinning`-th, walkers side by side.
  mutating func run(sweeps: Int, thinning: Int) -> EnsembleDraws {
    moves = 0
    accepted = 0
    var kept: [Double] = []
    kept.reserveCapacity(sweeps / thinning * positions.count)
    for number in 1...max(1, sweeps) {
      sweep()
      if number % thinning == 0 { kept += positions }
    }
    return EnsembleDraws(
      values: kept, walkers: walkers, dimensions: dimensions,
      acceptance: Double(accepted) / Double(max(1, moves)))
  }

  /// Updates one half of the walkers against the other, then the other way round.
  private mutating func sweep() {
    update(0..<walkers / 2, from: walkers / 2..<walkers)
    update(walkers / 2..<walkers, from: 0..<walkers / 2)
  }

  /// Moves one half of the walkers along differences of the other half.
  private mutating func update(_ half: Range<Int>, from other: Range<Int>) {
    var proposals: [Double] = []
    proposals.reserveCapacity(half.count * dimensions)
    var thresholds: [Double] = []
    for walker in half {
      propose(for: walker, from: other, into: &proposals)
      thresholds.append(PortableFunctions.logarithm(generator.uniform()))
    }
    let found = evaluate(proposals)
    for (index, walker) in half.enumerated() {
      moves += 1
      guard thresholds[index] < found[index] - densities[walker] else { continue }
      accepted += 1
      densities[walker] = found[index]
      for part in 0..<dimensions {
        positions[walker * dimensions + part] = proposals[index * dimensions + part]
      }
    }
  }

  /// `p' = p + γ(p_i − p_j) + N(0, 10⁻³)`, i ≠ j; γ is 1 with probability 0.1, else
  /// `2.38/√(2d)·U(0.4, 1.1)`.
  private mutating func propose(
    for walker: Int, from other: Range<Int>, into proposals: inout [Double]
  ) {
    let first = generator.index(below: other.count)
    var second = generator.index(below: other.count - 1)
    if second >= first { second += 1 }
    let scale = 2.38 / (2 * Double(dimensions)).squareRoot()
    let isLeap = generator.uniform() < 0.1
    let factor = isLeap ? 1 : scale * (0.4 + 0.7 * generator.uniform())
    for part in 0..<dimensions {
      let a = positions[(other.lowerBound + first) * dimensions + part]
      let b = positions[(other.lowerBound + second) * dimensions + part]
      let own = positions[walker * dimensions + part]
      proposals.append(own + factor * (a - b) + 1e-3 * generator.normal())
    }
  }

  /// The log posterior of parameter sets standing one after the other, eight at a time.
  private mutating func evaluate(_ sets: [Double]) -> [Double] {
    let count = sets.count / dimensions
    var densities: [Double] = []
    densities.reserveCapacity(count)
    var lanes = [Lanes](repeating: .zero, count: dimensions)
    for start in stride(from: 0, to: count, by: 8) {
      for lane in 0..<8 {
        // The last group repeats the last set in lanes that are not read.
        let set = min(start + lane, count - 1)
        for part in 0..<dimensions { lanes[part][lane] = sets[set * dimensions + part] }
      }
      let found = kernel.logPosterior(lanes)
      for lane in 0..<min(8, count - start) { densities.append(found[lane]) }
    }
    return densities
  }
}
