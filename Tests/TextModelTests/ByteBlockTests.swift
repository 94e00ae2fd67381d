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
        #expect(places(of: block.beyondASCII) == bytes.indices.filter { bytes[$0] >= 0x80 })
        #expect(places(of: block.equal(to: 0x26)) == bytes.indices.filter { bytes[$0] == 0x26 })
        #expect(places(of: block.inside(0x41...0x5A)) == bytes.indices.filter { (0x41...0x5A).contains(bytes[$0]) })
        #expect(places(of: block.letters) == bytes.indices.filter { ASCII.isLetter(bytes[$0]) })
        #expect(places(of: block.continuations) == bytes.indices.filter { bytes[$0] & 0xC0 == 0x80 })
        #expect(block.firstBeyondASCII.index == bytes.firstIndex { $0 >= 0x80 } ?? 8)
        #expect(block.first(below: 0x20).index == bytes.firstIndex { $0 < 0x20 } ?? 8)
        #expect(block.first(0x26).index == bytes.firstIndex(of: 0x26) ?? 8)
        #expect(
          (block.first(0x26) | block.first(below: 0x20)).index == bytes.firstIndex { $0 == 0x26 || $0 < 0x20 } ?? 8)
      }
    }
  }

  private func places(of places: ByteBlock.Places) -> [Int] {
    var (places, indices): (ByteBlock.Places, [Int]) = (places, [])
    while !places.isEmpty {
      indices.append(places.first)
      places.removeFirst()
    }
    return indices
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

  @Test("are filled up with noughts behind the text", arguments: 0...9)
  func filledUp(count: Int) {
    let bytes = [UInt8](repeating: 0x61, count: count)
    bytes.withUnsafeBytes { bytes in
      for start in -1...(count + 1) {
        let left = start < 0 ? 0 : max(0, min(8, count - start))
        #expect(ByteBlock.Run(of: ByteBlock(bytes, at: start).letters).count == left)
      }
    }
  }

  @Test("lead to the next byte that is looked for, and not beyond the end")
  func search() {
    let bytes = Array("It is a long way to the comma, and a long way on".utf8)
    #expect(bytes.firstIndex(from: 0) { $0.first(0x2C) } == 29)
    #expect(bytes.firstIndex(from: 29) { $0.first(0x2C) } == 29)
    #expect(bytes.firstIndex(from: 30) { $0.first(0x2C) } == bytes.count)
    #expect(bytes.firstIndex(from: 3, upTo: 20) { $0.first(0x2C) } == 20)
    // The noughts behind the end are no bytes of the text.
    #expect(bytes.firstIndex(from: 0) { $0.first(below: 0x20) } == bytes.count)
    #expect([UInt8]().firstIndex(from: 0) { $0.first(0) } == 0)
  }

  @Test("end with the text")
  func end() {
    #expect(ByteBlock(in: [1, 2, 3, 4, 5, 6, 7], at: 0) == nil)
    #expect(ByteBlock(in: [UInt8](repeating: 0x41, count: 9), at: 1) != nil)
    #expect(ByteBlock(in: [UInt8](repeating: 0x41, count: 9), at: 2) == nil)
    #expect(ByteBlock(in: [UInt8](repeating: 0x41, count: 9), at: -1) == nil)
  }
}
