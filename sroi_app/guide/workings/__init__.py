"""Ways to work out an answer from what a group has, as data: one dialog shows them all."""
