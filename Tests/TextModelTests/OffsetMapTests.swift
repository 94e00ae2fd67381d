import Testing
import TextModel

private typealias Map = OffsetMap<Coordinates.Reading, Coordinates.Stripped>
private typealias FurtherMap = OffsetMap<Coordinates.Stripped, Coordinates.Source>
private typealias Span = TextSpan<Coordinates.Reading>

@Suite struct OffsetMapTests {
  @Test func anIdentityMapsEverySpanToItself() {
    let map = Map.identity(count: 10)
    #expect(map.isIdentity)
    #expect(map.count == 10)
    #expect(map(Span(3, 7)) == TextSpan(3, 7))
    #expect(map(Span(10, 10)) == TextSpan(10, 10))
  }

  @Test func theMapOfNothingIsAnIdentity() {
    let map = Map.identity(count: 0)
    #expect(map.isIdentity)
    #expect(map(Span(0, 0)) == TextSpan(0, 0))
  }

  /// `A &amp; B` becomes `A & B`, as the type's own comment has it.
  private static func ampersand() -> Map {
    var builder = Map.Builder()
    builder.copy(0..<2)
    builder.replace(2..<7, with: 1)
    builder.copy(7..<9)
    return builder.finish(originCount: 9)
  }

  @Test(arguments: [
    (2, 5, 2, 9),  // from the replaced byte to the end
    (2, 3, 2, 7),  // the replaced byte alone stands for all of the entity
    (0, 2, 0, 2),  // verbatim before
    (4, 5, 8, 9),  // verbatim behind
    (0, 5, 0, 9),  // everything
    (2, 2, 2, 2),  // a place before the entity
    (5, 5, 9, 9),  // the place at the end
  ])
  func aSpanMapsToAllThatItWasMadeFrom(start: Int, end: Int, originStart: Int, originEnd: Int) {
    let map = Self.ampersand()
    #expect(!map.isIdentity)
    #expect(map(Span(start, end)) == TextSpan(originStart, originEnd))
  }

  @Test func whatLeftNothingLiesInsideASpanThatReachesAcross() {
    var builder = Map.Builder()
    builder.copy(0..<4)
    builder.replace(4..<8, with: 0)
    builder.copy(8..<12)
    let map = builder.finish(originCount: 12)
    #expect(map.count == 8)
    #expect(map(Span(3, 5)) == TextSpan(3, 9))
    #expect(map(Span(3, 4)) == TextSpan(3, 4))
    #expect(map(Span(4, 5)) == TextSpan(8, 9))
  }

  @Test func bytesThatWerePutInMapToThePlaceWhereTheyWere() {
    var builder = Map.Builder()
    builder.copy(0..<4)
    builder.replace(4..<4, with: 2)
    builder.copy(4..<8)
    let map = builder.finish(originCount: 8)
    #expect(map(Span(4, 6)) == TextSpan(4, 4))
    #expect(map(Span(3, 7)) == TextSpan(3, 5))
  }

  @Test func adjoiningCopiesAreOne() {
    var builder = Map.Builder()
    builder.copy(0..<4)
    builder.copy(4..<8)
    #expect(builder.finish(originCount: 8).isIdentity)
  }

  @Test func aCopyOfAPartIsNoIdentity() {
    var builder = Map.Builder()
    builder.copy(0..<4)
    #expect(!builder.finish(originCount: 8).isIdentity)
  }

  @Test func spansBeyondTheEndAreHeldThere() {
    #expect(Self.ampersand()(Span(4, 500)) == TextSpan(8, 9))
    #expect(Self.ampersand()(Span(400, 500)) == TextSpan(9, 9))
  }

  /// A random map onto an origin of `originCount` bytes, in order: copies, replacements, drops and, if it may have them,
  /// bytes that are put in.
  private static func random<From, To>(
    onto originCount: Int, putsIn: Bool, using random: inout SplitMix64
  ) -> OffsetMap<From, To> {
    var builder = OffsetMap<From, To>.Builder()
    var position = 0
    while position < originCount {
      let length = min(Int.random(in: 1...6, using: &random), originCount - position)
      let range = position..<(position + length)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: builder.replace(range, with: Int.random(in: 1...3, using: &random))
      case 1: builder.replace(range, with: 0)
      case 2:
        if putsIn { builder.replace(position..<position, with: 1) }
        builder.copy(range)
      default: builder.copy(range)
      }
      position += length
    }
    return builder.finish(originCount: originCount)
  }

  @Test(arguments: 1...200)
  func mappingThroughTheComposedMapIsMappingTwice(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let putsIn = seed.isMultiple(of: 2)
    let second: FurtherMap = Self.random(
      onto: Int.random(in: 0...80, using: &random), putsIn: putsIn, using: &random)
    let first: Map = Self.random(onto: second.count, putsIn: putsIn, using: &random)
    let composed = first.then(second)
    #expect(composed.count == first.count)
    #expect(composed.originCount == second.originCount)
    for _ in 0..<40 where first.count > 0 {
      let start = Int.random(in: 0..<first.count, using: &random)
      let end = Int.random(in: (start + 1)...first.count, using: &random)
      let span = Span(start, end)
      let middle = first(span)
      if putsIn {
        // What is put in stands for nothing, which the composed map knows of both texts: it may be tighter.
        #expect(middle.isEmpty || second(middle).contains(composed(span)), "\(span)")
      } else {
        #expect(composed(span) == second(middle), "\(span)")
      }
    }
  }

  @Test(arguments: 1...50)
  func verbatimBytesAreTheBytesOfTheOrigin(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let origin = (0..<200).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) }
    var builder = Map.Builder()
    var text: [UInt8] = []
    var verbatim: [Range<Int>] = []
    var position = 0
    while position < origin.count {
      let range = position..<min(position + Int.random(in: 1...9, using: &random), origin.count)
      if Bool.random(using: &random) {
        verbatim.append(text.count..<(text.count + range.count))
        text += origin[range]
        builder.copy(range)
      } else {
        text.append(UInt8(ascii: "_"))
        builder.replace(range, with: 1)
      }
      position = range.upperBound
    }
    let map = builder.finish(originCount: origin.count)
    #expect(map.count == text.count)
    for range in verbatim {
      #expect(Array(origin[map(Span(range)).range]) == Array(text[range]))
    }
  }
}
