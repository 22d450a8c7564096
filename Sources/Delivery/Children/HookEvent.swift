/// When a command of the operator's is started.
package enum HookEvent: String, Sendable, CaseIterable {
  case start, published, success, failure
}
