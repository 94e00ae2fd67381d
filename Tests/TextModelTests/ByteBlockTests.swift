import Testing

@testable import TextModel

@Suite("Eight bytes at once")
struct ByteBlockTests {
  /// Every byte at every place among neighbours of every kind: carries must not run from one byte into the next.
  @Test("answer as each byte alone does", arguments: [0x00, 0x20, 0x41, 0x7E, 0x7F, 0x80, 0xFF] as [UInt8])
  func answers(neighbour: UInt8) throws {
    for value in UInt8.min...UInt8.max {
      for place in 0..<ByteBlock.count {
        var bytes = [UInt8](repeating: neighbour, count: ByteBlock.count)
        bytes[place] = value
        let block = try #require(ByteBlock(in: bytes, at: 0))
        #expect(block.beyondASCII.isEmpty == bytes.allSatisfy { $0 < 0x80 })
        #expect(block.below(0x20).isEmpty == bytes.allSatisfy { $0 >= 0x20 })
        #expect(block.equal(to: 0x26).isEmpty == !bytes.contains(0x26))
        #expect(block.inside(0x41...0x5A).isEmpty == !bytes.contains { (0x41...0x5A).contains($0) })
      }
    }
  }

  /// What is asked of neighbours is asked of the same place in blocks that lie a byte apart.
  @Test("compare place by place")
  func places() throws {
    let bytes = Array("a. b C. d".utf8)
    let block = try #require(ByteBlock(in: bytes, at: 0))
    let behind = try #require(ByteBlock(in: bytes, at: 1))
    #expect((block.equal(to: 0x20) & behind.inside(0x41...0x5A)).isEmpty == false)
    #expect((block.equal(to: 0x2E) & behind.inside(0x41...0x5A)).isEmpty)
  }

  @Test("end with the text")
  func end() {
    #expect(ByteBlock(in: [1, 2, 3, 4, 5, 6, 7], at: 0) == nil)
    #expect(ByteBlock(in: [UInt8](repeating: 0x41, count: 9), at: 1) != nil)
    #expect(ByteBlock(in: [UInt8](repeating: 0x41, count: 9), at: 2) == nil)
    #expect(ByteBlock(in: [UInt8](repeating: 0x41, count: 9), at: -1) == nil)
  }
}
