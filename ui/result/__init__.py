"""What shows the result: figures that open, charts, tables, and the working behind them."""
