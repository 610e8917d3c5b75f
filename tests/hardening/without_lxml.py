"""To be imported first: openpyxl takes another parser where it finds one; the child has none."""

import sys

sys.modules.update(dict.fromkeys(("lxml", "PIL")))  # type: ignore[arg-type]
