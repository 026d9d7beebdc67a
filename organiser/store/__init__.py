"""WHERE a workshop is kept: one file, changed by actions, with its whole history.

May import: model, i18n, errors, resources, registry. Knows nothing of pages or documents.

    workshop_file   WorkshopFile: create, open, read, do, undo, redo, steps, save_copy
    transaction     what an action works with; every change recorded, bypasses refused
    history         Action, Change, Step; how steps are kept and replayed
      past          of single rows: who changed them when, which were deleted
    columns         rows as SQLite, Python and JSON have them, whole columns at once
      values          the same for the values of each type; message_json for names of steps
    opening         from a path to a file that can be worked with
      soundness       is it a workshop, of which format, whole?
      lock            who has it open
      upgrade         runs migrations/, one module for each format version
    whole_files     a new file, whole or not at all
    rewriting       the rows of a workshop in a file that has never held anything else
    backups         dated copies, thinned
      restoring       what one holds; a new workshop made of it
    refusals        what the database or the model refuses, in words
    engine          connections; the one place that knows SQLite's settings

An action is a name for the Edit menu and a function that takes a `Transaction`:

    def change(transaction):
        transaction.get_one(Session, session.key).title = "Welcome"

    step = file.do(Action(message("Rename “{title}”", title=session.title), change))

Afterwards `file.workshop` is the next picture, made from the step without reading again.
Hundreds of rows go through `insert_many` and `update_many`, which check nothing themselves.

To add a stored class or field: see the card of `model` and that of `migrations`.

What was decided, and why:

- A step has one change for each row, however often the action touched it: the image before is
  read from the file when the row is first touched, the image after at the end. A row that
  stayed keeps only the fields that changed, so a photograph is not copied by a new caption.
- Undo takes every changed row out, then puts the images in, with references checked at the
  end: unique values may change places and no order of tables is needed. PostgreSQL will want
  its references declared DEFERRABLE for that.
- History is not migrated; its images are read by name of field (see `migrations`).
- A step that was undone before something else was done is kept as "dropped", never shown.
- Rows of a `Workshop` are made without SQLAlchemy and without Python's cycle collector looking
  on: reading takes about twice as long as bare sqlite3, not twelve times.
- Opening checks every page, reference, cell type and text. SQLite's own checks miss random
  bytes in a text; those are no UTF-8. Random bytes inside a picture are not found.
- The lock is one of the operating system, so a crash leaves none; the words in the file beside
  the workshop only say who. On a folder that knows no locks a workshop is read-only.
- Reading only never writes: an older format, or what a killed program left half done, is put
  right in a temporary copy.
- What is removed for ever (`keep_only`) is not wiped: the file is written anew from what stays,
  and takes the place of the old one in one move, after the backups have gone.
- A backup is copied before the change that makes it due (26 ms for 16 MB) and checked on a
  thread. That none can be written does not stop the work: `WorkshopFile.backup_refused`.
"""

from organiser.store.history import Action, Change, Step, StepSummary
from organiser.store.transaction import Transaction
from organiser.store.workshop_file import WorkshopFile

__all__ = ["Action", "Change", "Step", "StepSummary", "Transaction", "WorkshopFile"]
