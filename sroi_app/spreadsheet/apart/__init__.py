"""Workbooks are read by a child process, which may be stopped, and may die, without harm to us."""

FLAG = "--read-a-workbook"  # what the built program is started with to be that child
