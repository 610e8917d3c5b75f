"""The workbook of a case: its value map with live formulas, and the way back from it."""
