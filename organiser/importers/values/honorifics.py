"""Forms of address before a name: "Mr", "H.E. Ms.", "SE Sra", "Prof. Dr.", "السيدة"."""

from __future__ import annotations

from organiser.model.folding import folded

_PLAIN = (
    "mr|mrs|ms|miss|mx|messrs|madam|madame|mister|sir|dame"
    "|mme|mlle|mmes|monsieur|mademoiselle|maître"
    "|sr|sra|srta|señor|señora|señorita|sres|dña|doña|lic|lcda|lcdo|licda|dra|excmo|excma|ilmo|ilma"
    "|sig|sigra|signa|signor|signora|signore|dott|dottssa|dottoressa|dottore|avv|gent|gentma|egr"
    "|dr|drs|doctor|dr med|prof|professor|profra|profesor|profesora|professeur|professore"
    "|professoressa|profa|profssa|ph d|phd"
    "|hon|honourable|honorable|rt hon|right honourable|rev|reverend|rabbi|hh|hrh|hm|hs"
    "|ambassador|ambassadeur|embajador|embajadora|ambasciatore|ambasciatrice|amb"
    "|minister|ministre|ministro|ministra|senator|engr|capt|captain|colonel|lt|maj|gen|general"
    "|brig|cmdr|sgt|sheikh|shaikh|sayyid|hajj|hajja|ustaz|ato|wro|tan sri|dato|datuk|datin"
    "|exmo|exma|doutor|doutora|senhor|senhora|menina|dona|engº|engª|engo|enga|arqº|arqª|dr ª|prof ª"
    "|professora|professor doutor|professora doutora|s exa|sua excelência"
    "|his excellency|her excellency|son excellence|su excelencia|sua eccellenza|sua excelência"
    "|excellency|s exc|s excellence|herr|frau|adv|esq"
    "|السيد|السيدة|السادة|الآنسة|الانسة|الدكتور|الدكتورة|دكتور|دكتورة|الأستاذ|الأستاذة"
    "|المهندس|المهندسة|سعادة|معالي|فخامة|صاحب السعادة|صاحبة السعادة|سمو|الشيخ|الشيخة|السفير|السفيرة"
    "|الوزير|الوزيرة"
)
_DOTTED = "m|he|se|fr|pr|ing|eng|arch|abg|d|sn|col|don|med|min|د|أد|م|أ|u|sen|pres|ab"

_WORDS = frozenset(folded(word) for word in _PLAIN.split("|"))
_SHORT = frozenset(folded(word) for word in _DOTTED.split("|"))
"""Too like an initial or a name: an honorific where a dot or another honorific follows, or in
a column of its own. HE and SE are family names too."""

_WITHOUT_A_DOT = frozenset({"hon", "gen", "general", "sheikh", "shaikh", "hm", "hs", "hh", "lt"})
_JOINTS = frozenset({"and", "et", "y", "e", "of", "the", "mr", "/"})


def is_honorific(text: str) -> bool:
    """Whether all of a text is a form of address: what stands in a column of honorifics."""
    if folded(text) in _WORDS or folded(text) in _SHORT:
        return True
    words = [word for word in text.replace("/", " ").split() if folded(word)]
    return bool(words) and all(
        folded(word) in _WORDS or folded(word) in _SHORT or folded(word) in _JOINTS
        for word in words
    )


def split_honorific(name: str, *, french: bool = False) -> tuple[str, str]:
    """Return the honorific that `name` begins with, as typed, and the rest, never empty.

    "M." is taken for Monsieur only in a `french` column, where Mme or Mlle stand too: else it
    may be an initial.
    """
    words = name.split(" ")
    taken = 0
    while taken < len(words) - 1:
        two = folded(" ".join(words[taken : taken + 2]))
        if two in _WORDS and " " in two and taken + 2 < len(words):
            taken += 2
        elif _opens(words, taken, french=french):
            taken += 1
        else:
            break
    return " ".join(words[:taken]), " ".join(words[taken:])


def _opens(words: list[str], place: int, *, french: bool) -> bool:
    word, bare = words[place], folded(words[place])
    dotted = "." in word
    if bare in _WORDS:
        return dotted or bare not in _WITHOUT_A_DOT or word[:1].isupper()
    if bare not in _SHORT:
        return False
    if bare == "m":
        return french
    following = folded(words[place + 1]) if place + 2 < len(words) else ""
    is_followed = following in _WORDS or (following == "m" and bare in {"he", "se"})
    return is_followed or (dotted and len(bare) > 1)
