import CGDAL

/// Lends a null-terminated list of C strings, as GDAL takes them for reading; none for an empty one.
func withCStrings<R>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> R
) -> R {
    withOptionList(strings) { list in
        list.map { pointer in
            pointer.withMemoryRebound(
                to: UnsafePointer<CChar>?.self, capacity: strings.count + 1
            ) { body($0) }
        } ?? body(nil)
    }
}

/// The same for functions that declare their options as if they changed them.
func withOptionList<R>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> R
) -> R {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    for string in strings { list = CSLAddString(list, string) }
    defer { CSLDestroy(list) }
    return body(list)
}
