/// What a counted touchpoint saw on one day.
struct ServiceDay {
  /// Id in the register of touchpoints.
  let touchpoint: String
  let day: Int
  let visits: Int
  /// Answered calls and chats; buyers at the door.
  let engaged: Int
  /// How many could have been served; `nil` where nothing limits.
  let capacity: Int?
  var outlet: Int?
}
