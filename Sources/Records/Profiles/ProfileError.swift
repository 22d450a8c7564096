/// Why a profile cannot be used, with its place; worded at the roof.
package struct ProfileError: Error, Hashable {
  /// What is wrong.
  package enum Problem: Hashable, Sendable {
    /// No such key in that table; the nearest valid one.
    case unknownKey(String, nearest: String?)
    /// A key that must be there.
    case missingKey(String)
    /// A value of another type than the key wants.
    case wrongType(key: String, expected: String)
    /// A logical name that neither `columns` nor a join gives; the nearest one.
    case unknownColumn(String, nearest: String?)
    /// A word outside the closed list of its key.
    case unknownWord(key: String, found: String, allowed: [String])
    /// A date pattern that means nothing.
    case badPattern(String)
    /// A number that is none.
    case badNumber(key: String, found: String)
    /// A required field fed by a column that may be missing or empty.
    case unguarded(field: String, column: String)
    /// A column that is never read, in any profile.
    case forbiddenColumn(String)
    /// No profile of that id to extend or join.
    case unknownProfile(String)
    /// Profiles that extend each other.
    case circle([String])
    /// The file is not well formed; the parser's words.
    case syntax(String)
    /// A schema of another version.
    case schema(Int)
  }

  /// The file of the profile.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// What is wrong.
  package let problem: Problem

  /// A problem at a line of a file.
  package init(file: String, line: Int, problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}
