/// Where rows for linking go; several threads hand over at once.
package protocol LinkTarget: Sendable {
  /// Takes what is in a batch, in any order, and empties it.
  func take(_ batch: inout LinkBatch)
  /// The same, unless another thread is just handing over and the batch may grow.
  func offer(_ batch: inout LinkBatch)
}
