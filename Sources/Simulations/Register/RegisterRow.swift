/// One touchpoint of the check-list, in the words of the Italian template.
struct RegisterRow {
  let id: String
  let name: String
  let channel: String
  let phase: String
  let kind: String
  let management: String
  let owner: String
  let expected: String
  let state: String
}
