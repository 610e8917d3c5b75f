"""Files of other programs that are kept with a case: which are let in, and how."""
