"""From a file of answers to an evidenced outcome, step by step, in a window of its own."""
