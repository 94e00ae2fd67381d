extension RandomAccessCollection where Index == Int {
  /// How many elements at the front do not meet `predicate`, which all behind the first that meets it must meet:
  /// binary search.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[startIndex + middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
