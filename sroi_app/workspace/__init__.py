"""One open case: what the window and the command line both do with it."""
