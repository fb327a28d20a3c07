/// The fonts that maps are set in, as a CSS list: for whoever measures or checks them.
public let mapFontFamily = MapType.family
