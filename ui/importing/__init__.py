"""The window in which the columns of a value map are checked before it is taken in."""
