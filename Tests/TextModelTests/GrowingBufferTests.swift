import Testing

@testable import TextModel

@Suite struct GrowingBufferTests {
  @Test(arguments: [0, 1, 16, 17, 1000])
  func keepsWhatIsAppended(count: Int) {
    var buffer = GrowingBuffer<Int>(minimumCapacity: 0)
    for number in 0..<count { buffer.append(number) }
    #expect(buffer.count == count)
    #expect(buffer.last == (count > 0 ? count - 1 : nil))
    #expect(buffer.array == Array(0..<count))
  }
}
