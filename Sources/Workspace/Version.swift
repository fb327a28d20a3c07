/// The version of the program; a store of another version is built anew.
public enum SchoolMapVersion {
    public static let current = "0.1.0"
}
