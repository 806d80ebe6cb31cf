"""Names of countries and regions of the world in the languages of Unicode CLDR, by way of babel."""

from functools import cache

from babel import Locale
from babel.localedata import locale_identifiers


def english(code: str) -> str:
    """The English name of an ISO 3166-1 or UN M.49 code, empty for a code CLDR lacks."""
    return str(Locale("en").territories.get(code, ""))


def translated(code: str) -> list[str]:
    """The names in all languages of CLDR, each once."""
    found = {str(locale.territories[code]): None for locale in _locales() if code in locale.territories}
    return list(found)


@cache
def _locales() -> tuple[Locale, ...]:
    """The locales of CLDR, in the order of their codes."""
    return tuple(Locale.parse(name) for name in sorted(locale_identifiers()))
