"""WHERE a workshop is kept: one file, changed by actions, with its whole history."""

from organiser.store.history import Action, Change, Step, StepSummary
from organiser.store.transaction import Transaction
from organiser.store.workshop_file import WorkshopFile

__all__ = ["Action", "Change", "Step", "StepSummary", "Transaction", "WorkshopFile"]
