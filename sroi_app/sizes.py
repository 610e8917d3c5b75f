"""Sizes of files and of what is read from them, in bytes."""

KILOBYTE = 1024
MEGABYTE = 1024 * KILOBYTE
