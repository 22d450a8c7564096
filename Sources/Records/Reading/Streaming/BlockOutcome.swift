/// What became of the rows of one block, with lines from 1 in it.
struct BlockOutcome: Sendable {
  /// The position among the blocks of the file.
  let number: Int
  /// Physical lines that end in the block.
  let lines: Int
  let skipped: [FileReading.Skip]
  let refused: [FileReading.Refusal]
}
