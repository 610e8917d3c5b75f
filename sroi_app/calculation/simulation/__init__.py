"""Many cases at once: every number with a range drawn anew from it, thousands of times."""
