// placeholder while laying out
