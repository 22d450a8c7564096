/// One question of the report: a folder with its numbers, its section and its words.
package protocol Analysis: Sendable {
  /// What the analysis adds to the report of this material.
  func contribution(to material: Material) -> Contribution
}
