/// What the tools of a profile may refer to.
struct ToolContext {
  let scope: ColumnScope
  let lookups: [String: Lookup]
}
