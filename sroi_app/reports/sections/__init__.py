"""One module for each section of the report: an evaluation in, blocks out."""
