/// Where the fields of one record lie, in memory that is used again for the next.
///
/// An array would do, were it not counted by reference: that costs as much as splitting the record.
struct FieldList: ~Copyable {
    private var spans: UnsafeMutableBufferPointer<FieldSpan>
    private(set) var count = 0

    init() { spans = .allocate(capacity: 64) }

    deinit { spans.deallocate() }

    /// Valid until the list changes.
    var all: UnsafeBufferPointer<FieldSpan> { UnsafeBufferPointer(rebasing: spans[..<count]) }

    mutating func removeAll() { count = 0 }

    mutating func append(_ span: FieldSpan) {
        if count == spans.count { grow() }
        spans.initializeElement(at: count, to: span)
        count += 1
    }

    mutating func replace(_ index: Int, with span: FieldSpan) {
        precondition(index < count, "there is no field \(index) in a record of \(count)")
        spans[index] = span
    }

    private mutating func grow() {
        let larger = UnsafeMutableBufferPointer<FieldSpan>.allocate(capacity: spans.count * 2)
        _ = larger.initialize(fromContentsOf: spans)
        spans.deallocate()
        spans = larger
    }
}
