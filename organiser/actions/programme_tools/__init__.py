"""Changes to many sessions at once, or to a whole programme, each one step.

One tool, one file. Each returns an `Action`; what it would move and what would clash newly is seen
before with `WorkshopFile.imagine` and `reviewing.review`, which know nothing of the single tools.
What is locked never moves. Copies of a session have its people, rooms and audience with them.
"""
