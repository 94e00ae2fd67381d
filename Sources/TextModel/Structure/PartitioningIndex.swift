extension RandomAccessCollection where Index == Int {
  /// The first index at which `isBehind` holds, or the end index: binary search, for a collection whose elements that it holds
  /// for all stand behind the others.
  ///
  /// ```
  /// [2, 3, 5, 8].partitioningIndex { $0 >= 4 }  // 2
  /// ```
  @inlinable
  public func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
