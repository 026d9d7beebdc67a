"""PROGRAMMES in other people's formats: each becomes one neutral list of entries.

    source            a file, seen from its content → `Schedule`
      schedule_xml      schedule.xml of pentabarf, frab, pretalx, wafer and of this program
      schedule_json     schedule.json of frab and pretalx, and the hub's second version
      icalendar         .ics
        recurrence        events that are repeated, each time one entry
      programme_table   a spreadsheet or CSV file with a row for each session
      programme_grid    one with times down the side, days or rooms across the top
        programme_headings, programme_times, programme_people    what stands in its cells
    entry             what a format may say of a session; nothing about our own classes' keys
    clock             lengths and moments however they are written
    plain_text        HTML, and texts that only hold some, as text

`importers/programme.py` compares the entries with a workshop. To add a format: a function
`bytes → Schedule` and its line in `source.py`.

- Lenient in: what is odd (no length, a bare ampersand, 25:30) is read as it was meant and said as
  a doubt of its entry or a note of the schedule. Only an entry without a title or a time is
  refused.
- A moment with an offset is an instant; one without is a time on the clock at the venue. A file
  that names its zone and gives both is read by the clock: so a time that the change of the
  clock skips comes back as it went out.
- XML is parsed by defusedxml: a file that declares entities of its own is refused, never expanded.
- Internal numbers of the program that wrote a file (`id="7294"`) identify an entry but are not
  its code: a code is printed.
"""
