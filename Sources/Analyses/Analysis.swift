package import Reporting

/// One question of the report: a folder with its numbers, its section and its words.
package protocol Analysis: Sendable {
  /// What the analysis adds to the report of this material.
  func contribution(to material: Material) -> Contribution
  /// How its numbers came about; empty where the question is about another analysis.
  func explanations(of question: Question, in material: Material) -> [Explanation]
}

extension Analysis {
  /// An analysis that explains nothing of its own.
  package func explanations(of question: Question, in material: Material) -> [Explanation] { [] }
}
