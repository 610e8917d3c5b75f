"""A clock that stands still until it is told to go on."""


class Clock:
    """Counts seconds; call it to read it."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def pass_seconds(self, seconds: float) -> None:
        self.now += seconds
