"""The command line. May import everything but desktop.

- `main.py` runs one command and turns whatever goes wrong into one sentence and an exit code.
  `parser.py` is argparse in our words, `terminal.py` the language, streams and progress bar of
  the terminal, `printing.py` what `print`, `demo` and the self-test share.
- `commands/` holds one command per file; `command.py` says what a command is.

To add one: a file in `commands/` whose constant is COMMAND. It appears in `organiser --help`.
Its docstring says what `--json` gives: that is a promise, keys are added but never changed.

- A command's file imports slowly starting things inside its function: `organiser FILE` looks at
  the list of commands before it opens the window.
- Exit codes: 0 done; 1 `check` found a clash; 2 refused, with one sentence on standard error;
  70 a defect of ours, written to the log; 130 stopped by Ctrl+C; 141 nobody reads the output.
- What a command has to say goes to standard output, warnings and progress to standard error, so
  that output can be piped.
- The language is that of the terminal (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), English otherwise.
- Printing leaves no step in the workshop, unless `--note` asks for it: a script that prints every
  night would bury the coordinator's own steps in the Edit menu.
- The window is handed in by `__main__`, which alone knows both rooms.
"""
