"""The window's forms."""
