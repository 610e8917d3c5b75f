"""Actions that failed in a way we can explain to the person at the keyboard."""


class AppError(Exception):
    """A refusal in plain words: a title, what happened, and what to do next."""

    title = "That did not work"

    def __init__(self, explanation: str, advice: str = "") -> None:
        super().__init__(explanation)
        self.explanation = explanation
        self.advice = advice

    @property
    def sentence(self) -> str:
        """The explanation and the advice as one line, for the command line."""
        return f"{self.explanation} {self.advice}".strip()
