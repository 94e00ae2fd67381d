import TextModel

extension SplitMix64 {
  /// A number from 0 to below `count`, which is above 0.
  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  /// Whether something happens that happens once in `times`.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }
}
